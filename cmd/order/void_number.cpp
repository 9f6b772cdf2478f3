// duban order void-number
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_void_number {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::void_number,
       {},
       N_("Ends an issued order that nobody signed for. Its number stays in the series as a "
          "visible void and is not used again. Hazards that it dispatched stay dispatched."),
       {{"duban order void-number 安委办督〔2026〕12号 --because 印制有误", N_("void it")}}});
}

}  // namespace duban::cmd::order_void_number
