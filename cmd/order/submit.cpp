// duban order submit
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_submit {

std::unique_ptr<Command> make() {
  return make_order_step({model::OrderVerb::submit,
                          {},
                          N_("Hands a draft in for approval."),
                          {{"duban order submit O2026-0001 --by 孙某", N_("hand it in")}}});
}

}  // namespace duban::cmd::order_submit
