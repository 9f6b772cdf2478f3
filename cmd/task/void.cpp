// duban task void
#include "base/message.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd::task_void {

std::unique_ptr<Command> make() {
  return make_task_step(
      {model::TaskVerb::void_,
       {},
       N_("Takes a task off the plan for good: entered by mistake, or dropped from the plan. It "
          "keeps its number and its history and no longer counts."),
       {{"duban task void T2026-0007 --because 与T2026-0003重复", N_("take it off the plan")}}});
}

}  // namespace duban::cmd::task_void
