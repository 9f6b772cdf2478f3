// duban hazard suspend
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_suspend {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::suspend,
       {"since", "until", "note", "paper", "oa"},
       N_("The suspended days do not count, both ends in. Without --until the suspension is open "
          "until it is resumed."),
       {{"duban hazard suspend H2026-0001 --since 2026-03-16 --until 2026-03-25 --because 台风停工",
         N_("suspend for ten days")}}});
}

}  // namespace duban::cmd::hazard_suspend
