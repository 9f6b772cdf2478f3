// duban task done
#include "base/message.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd::task_done {

std::unique_ptr<Command> make() {
  return make_task_step(
      {model::TaskVerb::done,
       {"done", "done-by", "actual", "evidence", "note"},
       N_("Claims a task done. Its clock stops on this day; somebody else verifies it."),
       {{"duban task done T2026-0007 --done 12家全部整治完毕 --by 孙某@嵊州市 --on 2026-11-20",
         N_("claim it done")}}});
}

}  // namespace duban::cmd::task_done
