// duban order note
#include "base/message.hpp"
#include "cmd/chase.hpp"

namespace duban::cmd::order_note {

std::unique_ptr<Command> make() {
  return make_chase_command(
      model::ChaseOf::order, N_("O2026-0001, or the document number"),
      {"duban order note O2026-0001 --kind phone --to 李某@东城区 --said 答复周三前反馈",
       N_("somebody was telephoned")});
}

}  // namespace duban::cmd::order_note
