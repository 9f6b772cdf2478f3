// duban hazard reopen
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_reopen {

std::unique_ptr<Command> make() {
  return make_step({model::Verb::reopen,
                    {"unit", "person", "phone", "due", "policy", "document", "since"},
                    N_("For a recurrence or a false rectification. A new clock starts by the "
                       "policy of the day; the reopening is counted."),
                    {{"duban hazard reopen H2026-0001 --because 虚假整改", N_("open it again")}}});
}

}  // namespace duban::cmd::hazard_reopen
