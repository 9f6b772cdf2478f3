// duban notify adopt
#include "casework/notify/home.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/notify/digest.hpp"

namespace duban::cmd::notify_adopt {

namespace {

struct Options {
  std::optional<base::Day> mark;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Reminders are sent by the database at the host and path of its first run; a "
                  "copy refuses, so that a trial never mails real people. After the database has "
                  "moved for good, this lets it send from here; the old place no longer does once "
                  "this file takes its place."))
      .day(o.mark, "--mark",
           N_("the day up to which reminders count as sent, after a run on a wrong day"))
      .example("duban notify adopt", N_("the server was replaced"))
      .example("duban notify adopt --mark 2026-11-20",
               N_("a run with a wrong year silenced the reminders"));
}

int run(const Options& o, Session& session) {
  if (o.mark) {
    casework::set_mark(session.context(), *o.mark);
    session.say(base::Message(N_("reminders count as sent up to {day}")).with("day", *o.mark));
    if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
    return 0;
  }
  session.say(casework::adopt(session.context()) ? N_("this database sends from here now")
                                                 : N_("this database sends from here already"));
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_adopt
