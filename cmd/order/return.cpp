// duban order return
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_return {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::return_,
       {"to", "redo-until"},
       N_("Sends a feedback back to the recipient, who reports again."),
       {{"duban order return O2026-0001 --to 宁波 --because 佐证不全 --redo-until 5wd",
         N_("send it back")}}});
}

}  // namespace duban::cmd::order_return
