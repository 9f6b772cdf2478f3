// duban task edit
#include "base/message.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd::task_edit {

std::unique_ptr<Command> make() {
  return make_task_step(
      {model::TaskVerb::edit,
       {},
       N_("A dash empties a fact: --remarks -. A task on which work has begun is edited only with "
          "a reason. A deferred task's time limit moves by duban task defer alone."),
       {{"duban task edit T2026-0007 --planned 2026Q3=60%,2026Q4=100% --because 计划调整",
         N_("new planned shares")}},
       N_("say what to change, such as --measure TEXT")});
}

}  // namespace duban::cmd::task_edit
