// duban calendar sub
#include "cmd/calendar/count.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::calendar_sub {

namespace {

struct Options {
  std::string date, length;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.date, "DATE", N_("the day to count back from; it is not counted itself"))
      .argument(o.length, "LENGTH", N_("60d, 20wd or 3m"))
      .example("duban calendar sub 2026-10-30 20wd",
               N_("the last day to ask for an extension: 2026-09-28"));
}

int run(const Options& o, Session& session) {
  const auto end = day_value(o.date, "DATE");
  const auto length = length_value(o.length);
  const auto calendar = session_calendar(session);
  print_counted(session, end, length, calendar.subtract(end, length), true, calendar);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::calendar_sub
