// duban order edit
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_edit {

std::unique_ptr<Command> make() {
  return make_order_step({model::OrderVerb::edit,
                          {},
                          N_("Changes a draft, also one that was sent back. A dash empties a fact. "
                             "Recipients and items stay: withdraw the draft and draft it again."),
                          {{"duban order edit O2026-0001 --due 90d", N_("a longer time limit")}},
                          N_("say what to change, such as --due 90d")});
}

}  // namespace duban::cmd::order_edit
