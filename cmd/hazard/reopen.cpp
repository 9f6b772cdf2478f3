// duban hazard reopen
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_reopen {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::reopen,
       {"kind", "approved-by", "unit", "person", "phone", "due", "policy", "document", "since"},
       N_("A recurrence starts a new clock by the policy of the day. What did not "
          "hold, a false rectification and a closing by mistake strike the stop down: "
          "the old clock counts on as if it had never stopped, so that nobody "
          "launders days. Reopenings are counted, mistakes of the office are not."),
       {{"duban hazard reopen H2026-0001 --kind recurrence --because 消防通道再次堵塞",
         N_("it came back: a new clock")},
        {"duban hazard reopen H2026-0001 --kind mistake --because 误点销号",
         N_("closed by mistake: the clock goes on")},
        {"duban hazard reopen H2026-0001 --kind false --approved-by 王主任 --because "
         "现场未整改",
         N_("determined to be false")}}});
}

}  // namespace duban::cmd::hazard_reopen
