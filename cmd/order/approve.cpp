// duban order approve
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_approve {

std::unique_ptr<Command> make() {
  return make_order_step({model::OrderVerb::approve,
                          {},
                          N_("Who approves is neither who drafted it nor who handed it in. Whose "
                             "office it is to approve stands in the rules (approved_by)."),
                          {{"duban order approve O2026-0001 --by 王主任", N_("approve it")}}});
}

}  // namespace duban::cmd::order_approve
