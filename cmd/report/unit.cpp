// duban report unit
#include "casework/unit_file.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"

namespace duban::cmd {

namespace {

struct Options {
  std::string unit;
  bool subtree = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "All that a unit has in hand, everything that is overdue and listed, open orders, cards, the register, and its history."))
      .argument(o.unit, "UNIT", N_("code, name, short name or alias"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .example("duban report unit 嵊州 -o 嵊州.xlsx", N_("as a workbook"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const casework::UnitScope scope{casework::resolve_unit(casework::names_of(db), o.unit), unit_ids(db, {o.unit}, o.subtree)};
  report::Book book = new_book(session, N_("Unit"));
  book.sheets.push_back(casework::unit_sheet(db, scope, session.today(), false));
  book.sheets.push_back({"history", N_("History"), N_("History"), {}, {casework::unit_history(db, scope)}});
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> report_unit_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
