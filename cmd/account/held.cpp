// duban account held
#include "base/message.hpp"
#include "cmd/account/steps.hpp"

namespace duban::cmd::account_held {

std::unique_ptr<Command> make() {
  return make_account_step({model::AccountVerb::held,
                            {},
                            N_("An interview was held; the unit then owes a report within the time "
                               "that the rules give."),
                            {{"duban account held A2026-0001 --by 王某", N_("held")}}});
}

}  // namespace duban::cmd::account_held
