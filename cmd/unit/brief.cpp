// duban unit brief
#include "cmd/unit/file.hpp"

namespace duban::cmd::unit_brief {

namespace {

void declare(UnitFileOptions& o, Flags& flags) {
  flags
      .details(N_("One page before an interview or a visit: the counts, the most pressing of what "
                  "is overdue and listed, open orders, cards, the register."))
      .example("duban unit brief 嵊州 -o 嵊州.docx", N_("as a document"));
  declare_unit_file(o, flags);
}

int run(const UnitFileOptions& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto scope = scope_of(o, db);
  report::Book book = new_book(session, N_("Unit"));
  book.sheets.push_back(gather::unit_sheet(db, scope, session.today(), true));
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<UnitFileOptions>(declare, run); }

}  // namespace duban::cmd::unit_brief
