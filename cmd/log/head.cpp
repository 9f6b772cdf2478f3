// duban log head
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "store/event_log.hpp"

namespace duban::cmd::log_head {

namespace {

struct Options {};

void declare(Options&, Flags& flags) {
  flags.details(
      N_("Prints NUMBER:HASH of the newest entry. Kept outside the database it proves later that "
         "nothing before it was rewritten."));
}

int run(const Options&, Session& session) {
  const auto head = store::log_head(session.database());
  session.out() << store::text_of(head) << '\n';
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::log_head
