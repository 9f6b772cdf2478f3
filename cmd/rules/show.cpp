// duban rules show
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "store/office_store.hpp"

namespace duban::cmd::rules_show {

namespace {

struct Options {};

void declare(Options&, Flags& flags) {
  flags
      .details(N_("Prints the file as it was loaded; the version and its day go to standard error. "
                  "Change a copy and load it."))
      .example("duban rules show > rules.yaml", N_("a copy to change"));
}

int run(const Options&, Session& session) {
  const auto rules = store::rules_in_force(session.database());
  session.say(base::Message(N_("rules version {version}, loaded on {day} from {source}"))
                  .with("version", rules.version)
                  .with("day", rules.loaded_on)
                  .with("source", rules.source));
  session.out() << rules.body;
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_show
