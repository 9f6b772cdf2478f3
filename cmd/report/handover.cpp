// duban report handover
#include "casework/unit/handover.hpp"
#include "casework/unit/units.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "gather/unit/in_hand.hpp"
#include "gather/unit/name_book.hpp"
#include "report/handover.hpp"

namespace duban::cmd::report_handover {

namespace {

struct Options {
  std::string from, to;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("What a person has in hand, with deadlines, as the list that both sign; before "
                  "duban person handover."))
      .argument(o.from, "NAME", N_("who hands over"))
      .text(o.to, "--to", "NAME", N_("who takes over"))
      .example("duban report handover 张三 --to 李四 -o 交接清单.docx", N_("to be signed"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto person = gather::find_person(db, o.from);
  const auto all = gather::in_hand(db, person);
  const std::string to = o.to.empty() ? std::string() : gather::find_person(db, o.to).name;
  report::Book book = new_book(session, N_("Handover"));
  book.sheets.push_back(report::handover_sheet(
      {person.name, to, all.hazards, all.tasks, all.is_contact, session.today()},
      gather::name_book(db)));
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_handover
