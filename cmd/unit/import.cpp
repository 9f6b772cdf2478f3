// duban unit import
#include "base/failure.hpp"
#include "casework/units.hpp"
#include "cmd/command.hpp"
#include "cmd/findings.hpp"
#include "cmd/session.hpp"
#include "intake/table.hpp"

namespace duban::cmd {

namespace {

struct Options {
  std::string file, encoding, findings;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The first row holds the headings: code, name, short_name, kind, level, parent, sectors, aliases, or their "
                  "Chinese names (单位代码, 单位名称, 简称, 类型, 层级, 上级单位, 行业领域, 别名). A unit above stands before "
                  "those below. The same file again changes nothing."))
      .argument(o.file, "FILE", N_("CSV file; - reads standard input"))
      .choice(o.encoding, "--encoding", {"utf-8", "gb18030", "utf-16"}, N_("utf-8, gb18030 or utf-16, when the guess is wrong"))
      .text(o.findings, "--findings", "FILE", N_("write all findings to this CSV file"))
      .example("duban unit import units.csv", N_("import units from a CSV file"));
}

int run(const Options& o, Session& session) {
  intake::Source source(o.file, o.encoding.empty() ? std::nullopt : intake::encoding_named(o.encoding));
  const auto table = intake::read_table(source, casework::unit_headings());
  const auto result = casework::import_units(session.context(), table, o.file);
  if (show_findings(session, result.findings, o.findings, false)) return static_cast<int>(base::Kind::invalid);
  session.say(base::Message(N_("{file}: {rows} rows; new {added}, updated {updated}, unchanged {unchanged}"))
                  .with("file", o.file)
                  .with("rows", result.rows)
                  .with("added", result.added)
                  .with("updated", result.updated)
                  .with("unchanged", result.unchanged));
  if (!result.written) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> unit_import_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
