// duban order done
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_done {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::done,
       {"to"},
       N_("The office takes a recipient as done; when nothing else is open the order closes."),
       {{"duban order done O2026-0001 --to 宁波", N_("done")}}});
}

}  // namespace duban::cmd::order_done
