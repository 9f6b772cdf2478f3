// duban account lift
#include "base/message.hpp"
#include "cmd/account/steps.hpp"

namespace duban::cmd::account_lift {

std::unique_ptr<Command> make() {
  return make_account_step({model::AccountVerb::lift,
                            {},
                            N_("Takes an entry back, ends a veto before its time, or excuses a "
                               "statement; it stays on record."),
                            {{"duban account lift A2026-0001 --because 整改到位", N_("lifted")}}});
}

}  // namespace duban::cmd::account_lift
