// duban task close
#include "base/message.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd::task_close {

std::unique_ptr<Command> make() {
  return make_task_step(
      {model::TaskVerb::close,
       {"done", "done-by", "done-on", "verified-by", "verified-on", "evidence", "note"},
       N_("Strikes a verified task off. One that was not claimed or verified yet is closed in one "
          "go when --done-by, --done and --verified-by say what each step needs."),
       {{"duban task close T2026-0007 --by 王主任", N_("strike it off")}}});
}

}  // namespace duban::cmd::task_close
