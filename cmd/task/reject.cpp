// duban task reject
#include "base/message.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd::task_reject {

std::unique_ptr<Command> make() {
  return make_task_step(
      {model::TaskVerb::reject,
       {"note"},
       N_("Back to work: the claim or the verification does not hold. The clock counts on as if it "
          "had never stopped, and progress is again what was stated before the claim."),
       {{"duban task reject T2026-0007 --because 现场仍有3家未整治", N_("send it back")}}});
}

}  // namespace duban::cmd::task_reject
