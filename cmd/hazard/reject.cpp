// duban hazard reject
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_reject {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::reject,
       {"redo-by", "note"},
       N_("The clock counts on as if it had never stopped; the days that the report waited are "
          "kept apart. With --redo-by there is a new date."),
       {{"duban hazard reject H2026-0001 --because 护栏高度不足", N_("reject a fix")}}});
}

}  // namespace duban::cmd::hazard_reject
