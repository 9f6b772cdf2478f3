// duban order supersede
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_supersede {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::supersede,
       {},
       N_("Ends an issued order because another one takes its place: draft that one with "
          "--follows."),
       {{"duban order supersede 安委办督〔2026〕12号 --because 期限变更", N_("end it")}}});
}

}  // namespace duban::cmd::order_supersede
