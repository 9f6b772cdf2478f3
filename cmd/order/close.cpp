// duban order close
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_close {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::close,
       {},
       N_("An order closes by itself when every recipient and every item of it is over; this says "
          "what is still open."),
       {{"duban order close 安委办督〔2026〕12号", N_("close it, or learn what is open")}}});
}

}  // namespace duban::cmd::order_close
