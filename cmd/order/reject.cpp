// duban order reject
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_reject {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::reject,
       {},
       N_("Sends an order back to its drafter; it is a draft again."),
       {{"duban order reject O2026-0001 --by 王主任 --because 期限太短", N_("send it back")}}});
}

}  // namespace duban::cmd::order_reject
