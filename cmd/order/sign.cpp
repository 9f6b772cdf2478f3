// duban order sign
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_sign {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::sign,
       {"to", "signature", "witness"},
       N_("A recipient signs for the letter; refused or by proxy it needs a witness. The signature "
          "stops the sign-for clock."),
       {{"duban order sign 安委办督〔2026〕12号 --to 宁波 --by 李某@宁波", N_("signed for")},
        {"duban order sign O2026-0001 --to 绍兴 --signature refused --witness 赵某",
         N_("refused")}}});
}

}  // namespace duban::cmd::order_sign
