// duban account notify
#include "base/message.hpp"
#include "cmd/account/steps.hpp"

namespace duban::cmd::account_notify {

std::unique_ptr<Command> make() {
  return make_account_step({model::AccountVerb::notify,
                            {"how"},
                            N_("The unit was told of an interview, a bulletin or a veto."),
                            {{"duban account notify A2026-0001 --how 浙政钉", N_("told")}}});
}

}  // namespace duban::cmd::account_notify
