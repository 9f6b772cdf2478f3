// duban task verify
#include "base/message.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd::task_verify {

std::unique_ptr<Command> make() {
  return make_task_step(
      {model::TaskVerb::verify,
       {"verified-by", "note", "evidence", "oa"},
       N_("The verifier is neither who did it nor who claimed it done."),
       {{"duban task verify T2026-0007 --by 刘某 --on 2026-11-22", N_("verify it")}}});
}

}  // namespace duban::cmd::task_verify
