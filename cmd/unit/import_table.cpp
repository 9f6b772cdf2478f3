// Importing a small table.
#include "cmd/unit/import_table.hpp"

#include <ostream>

#include "base/failure.hpp"
#include "cmd/findings.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd {

void declare_table_import(TableImportOptions& o, Flags& flags) {
  flags.argument(o.file, "FILE", N_("workbook (.xlsx) or CSV file; - reads standard input"))
      .choice(o.encoding, "--encoding", {"utf-8", "gb18030", "utf-16"},
              N_("utf-8, gb18030 or utf-16, when the guess is wrong"))
      .text(o.findings, "--findings", "FILE", N_("write all findings to this file, .xlsx or .csv"))
      .writes();
  declare_sheets(o.sheets, flags);
}

int run_table_import(Session& session, const TableImportOptions& o,
                     const std::map<std::string, std::vector<std::string>>& headings,
                     const TableImporter& import) {
  intake::TableFile file(o.file, encoding_value(o.encoding));
  const auto table = intake::read_table(file, headings, o.sheets.options());
  for (const auto& note : table.notes) session.say(note);
  const auto result = import(session.context(), table, o.file);
  if (const auto bad = show_findings(session, result.findings, o.findings, false); bad > 0) {
    session.err() << i18n::text(
                         base::Message(N_("{n} problems: nothing was written")).with("n", bad))
                  << '\n';
    return static_cast<int>(base::Kind::invalid);
  }
  session.say(base::Message(
                  N_("{file}: {rows} rows; new {added}, updated {updated}, unchanged {unchanged}"))
                  .with("file", o.file)
                  .with("rows", result.rows)
                  .with("added", result.added)
                  .with("updated", result.updated)
                  .with("unchanged", result.unchanged));
  for (const auto& note : result.notes) session.say(note);
  if (!result.written) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace duban::cmd
