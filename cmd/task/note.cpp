// duban task note
#include "base/message.hpp"
#include "cmd/chase.hpp"

namespace duban::cmd::task_note {

std::unique_ptr<Command> make() {
  return make_chase_command(
      model::ChaseOf::task, N_("task number, or a plan's own"),
      {"duban task note T2026-0007 --kind visit --to 王某@住建局 --said 月底前完成安装",
       N_("somebody was visited")});
}

}  // namespace duban::cmd::task_note
