// duban report unit
#include "cmd/unit/file.hpp"

namespace duban::cmd::report_unit {

namespace {

void declare(UnitFileOptions& o, Flags& flags) {
  flags
      .details(N_("All that a unit has in hand, everything that is overdue and listed, open "
                  "orders, cards, the register, and its history."))
      .example("duban report unit 嵊州 -o 嵊州.xlsx", N_("as a workbook"));
  declare_unit_file(o, flags);
}

int run(const UnitFileOptions& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto scope = scope_of(o, db);
  report::Book book = new_book(session, N_("Unit"));
  book.sheets.push_back(gather::unit_sheet(db, scope, session.today(), false));
  book.sheets.push_back(
      {"history", N_("History"), N_("History"), {}, {gather::unit_history(db, scope)}});
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<UnitFileOptions>(declare, run); }

}  // namespace duban::cmd::report_unit
