// duban order withdraw
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_withdraw {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::withdraw,
       {},
       N_("Takes an order back before anybody signed for it. Hazards that it dispatched stay "
          "dispatched."),
       {{"duban order withdraw O2026-0001 --because 主送单位有误", N_("take it back")}}});
}

}  // namespace duban::cmd::order_withdraw
