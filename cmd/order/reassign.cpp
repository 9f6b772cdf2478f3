// duban order reassign
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_reassign {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::reassign,
       {"to", "unit"},
       N_("Another unit takes a recipient's place with new clocks; both stay on record."),
       {{"duban order reassign O2026-0001 --to 宁波 --unit 绍兴 --because 属地有误",
         N_("hand it on")}}});
}

}  // namespace duban::cmd::order_reassign
