// duban account report
#include "base/message.hpp"
#include "cmd/account/steps.hpp"

namespace duban::cmd::account_report {

std::unique_ptr<Command> make() {
  return make_account_step(
      {model::AccountVerb::report,
       {"text"},
       N_("The report after an interview or a bulletin, or the annual statement, came in."),
       {{"duban account report A2026-0001 --text 已整改", N_("it came")}}});
}

}  // namespace duban::cmd::account_report
