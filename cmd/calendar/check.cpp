// duban calendar check
#include <ostream>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "intake/rules_file.hpp"
#include "store/office_store.hpp"

namespace duban::cmd::calendar_check {

namespace {

struct Options {};

void declare(Options&, Flags& flags) {
  flags.details(
      N_("Lists what is odd about the calendars in force: a year that is missing or not announced "
         "yet, a make-up workday on a weekday, a notice number that is not verified. Exit code 1 "
         "when there is something."));
}

int run(const Options&, Session& session) {
  using base::Message;
  const auto years = store::calendar_in_force(session.database());
  std::vector<Message> worries;
  int last = 0;
  for (const auto& year : years) {
    if (last != 0 && year.year != last + 1)
      worries.push_back(Message(N_("{year}: no calendar is loaded")).with("year", last + 1));
    last = year.year;
    for (const auto& worry : intake::calendar_worries(year)) worries.push_back(worry);
  }
  const int needed = (session.today() + 62).year();
  if (last < needed)
    worries.push_back(Message(N_("{year}: no calendar is loaded; deadlines there are provisional "
                                 "(load it: duban calendar import FILE)"))
                          .with("year", needed));
  for (const auto& worry : worries) session.out() << i18n::text(worry) << '\n';
  return worries.empty() ? 0 : static_cast<int>(base::Kind::refused);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::calendar_check
