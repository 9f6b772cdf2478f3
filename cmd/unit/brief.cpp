// duban unit brief
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
      .details(N_("One page before an interview or a visit: the counts, the most pressing of what is overdue and listed, open "
                  "orders, cards, the register."))
      .argument(o.unit, "UNIT", N_("code, name, short name or alias"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .example("duban unit brief 嵊州 -o 嵊州.docx", N_("as a document"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const casework::UnitScope scope{casework::resolve_unit(casework::names_of(db), o.unit), unit_ids(db, {o.unit}, o.subtree)};
  report::Book book = new_book(session, N_("Unit"));
  book.sheets.push_back(casework::unit_sheet(db, scope, session.today(), true));
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> unit_brief_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
