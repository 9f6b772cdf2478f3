// duban calendar add
#include "cmd/calendar/count.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::calendar_add {

namespace {

struct Options {
  std::string date, length;
  bool roll = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Prints the date alone, so that scripts can use it; on a terminal also how it "
                  "came about."))
      .argument(o.date, "DATE", N_("the start day; it is not counted itself"))
      .argument(o.length, "LENGTH", N_("60d, 20wd or 3m"))
      .flag(o.roll, "--roll", N_("move a last day that is no workday to the next one"))
      .example("duban calendar add 2026-08-03 60d --roll",
               N_("60 days from 3 August 2026: 2026-10-08"));
}

int run(const Options& o, Session& session) {
  const auto start = day_value(o.date, "DATE");
  const auto length = length_value(o.length);
  const auto calendar = session_calendar(session);
  print_counted(session, start, length, calendar.add(start, length, o.roll), false, calendar);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::calendar_add
