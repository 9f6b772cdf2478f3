// duban order approve
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_approve {

std::unique_ptr<Command> make() {
  return make_order_step({model::OrderVerb::approve,
                          {"paper", "oa"},
                          N_("Who approves is neither who drafted it nor who handed it in. Whose "
                             "office it is to approve stands in the rules (approved_by)."),
                          {{"duban order approve O2026-0001 --by 王主任", N_("approve it")},
                           {"duban order approve O2026-0001 --by 王主任 --paper 签批单.pdf",
                            N_("he signed on paper; a clerk records it")}}});
}

}  // namespace duban::cmd::order_approve
