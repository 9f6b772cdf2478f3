// duban order deliver
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_deliver {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::deliver,
       {"to", "how", "person"},
       N_("When and how the letter reached a recipient."),
       {{"duban order deliver 安委办督〔2026〕12号 --to 宁波 --how 浙政钉", N_("delivered")}}});
}

}  // namespace duban::cmd::order_deliver
