// duban archive list
#include "cmd/archive/year.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"

namespace duban::cmd::archive_list {

namespace {

struct Options {
  ArchiveYear year;
  OutputOptions output;
};

std::vector<std::string> columns() { return column_ids(report::archive_table({}, {}, 0)); }

void declare(Options& o, Flags& flags) {
  flags.details(
      N_("What a year leaves to the archive (归档文件目录): a line for each letter that was "
         "issued, each frozen report, each hazard that was struck off. Archive number, "
         "secrecy and pages stay blank; how long each kind is kept stands in the rules "
         "(retention.KIND), and is never guessed."));
  declare_year(o.year, flags);
  flags.example("duban archive list --year 2026 -o 归档文件目录.xlsx", N_("the list of a year"));
  declare_output(o.output, flags, &columns);
}

int run(const Options& o, Session& session) {
  const store::Snapshot snapshot(session.database());
  const auto lines = lines_of_year(session, o.year);
  show(session,
       report::archive_table(lines, new_book(session, {}).office, year_of(session, o.year)),
       o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::archive_list
