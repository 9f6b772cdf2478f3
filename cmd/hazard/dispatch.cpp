// duban hazard dispatch
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_dispatch {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::dispatch,
       {"unit", "person", "phone", "due", "policy", "document", "since"},
       N_("Hands the hazard to its responsible unit. The clock is that of the office's level "
          "(city-60, county-30), of --policy, or a written date with --due."),
       {{"duban hazard dispatch H2026-0001 --unit 嵊州 --document 浙安委办督〔2026〕12号",
         N_("dispatch with the office's own policy")},
        {"duban hazard dispatch H2026-0002 --unit 平阳县 --due 2026-12-20",
         N_("dispatch with a written deadline")}}});
}

}  // namespace duban::cmd::hazard_dispatch
