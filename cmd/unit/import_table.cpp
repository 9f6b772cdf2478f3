// Importing a small table.
#include "cmd/unit/import_table.hpp"
#include "cmd/import_parts.hpp"

#include "base/failure.hpp"
#include "cmd/findings.hpp"
#include "cmd/session.hpp"

namespace duban::cmd {

void declare_table_import(TableImportOptions& o, Flags& flags) {
  flags.argument(o.file, "FILE", N_("CSV file; - reads standard input"))
      .choice(o.encoding, "--encoding", {"utf-8", "gb18030", "utf-16"},
              N_("utf-8, gb18030 or utf-16, when the guess is wrong"))
      .text(o.findings, "--findings", "FILE", N_("write all findings to this CSV file"))
      .writes();
}

int run_table_import(Session& session, const TableImportOptions& o,
                     const std::map<std::string, std::vector<std::string>>& headings,
                     TableImporter import) {
  intake::Source source(o.file, encoding_value(o.encoding));
  const auto table = intake::read_table(source, headings);
  const auto result = import(session.context(), table, o.file);
  if (show_findings(session, result.findings, o.findings, false))
    return static_cast<int>(base::Kind::invalid);
  session.say(base::Message(
                  N_("{file}: {rows} rows; new {added}, updated {updated}, unchanged {unchanged}"))
                  .with("file", o.file)
                  .with("rows", result.rows)
                  .with("added", result.added)
                  .with("updated", result.updated)
                  .with("unchanged", result.unchanged));
  if (!result.written) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace duban::cmd
