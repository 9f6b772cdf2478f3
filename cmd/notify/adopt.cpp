// duban notify adopt
#include "casework/notify/home.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/notify/digest.hpp"

namespace duban::cmd::notify_adopt {

namespace {

struct Options {};

void declare(Options& /*o*/, Flags& flags) {
  flags
      .details(N_("Reminders are sent by the database at the host and path of its first run; a "
                  "copy refuses, so that a trial never mails real people. After the database has "
                  "moved for good, this lets it send from here; the old place no longer does once "
                  "this file takes its place."))
      .example("duban notify adopt", N_("the server was replaced"));
}

int run(const Options& /*o*/, Session& session) {
  session.say(casework::adopt(session.context()) ? N_("this database sends from here now")
                                                 : N_("this database sends from here already"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_adopt
