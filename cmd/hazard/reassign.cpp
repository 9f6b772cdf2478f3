// duban hazard reassign
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_reassign {

std::unique_ptr<Command> make() {
  return make_step({model::Verb::reassign,
                    {"unit", "person", "phone"},
                    N_("Hands a dispatched hazard to another unit. The clock goes on unless the "
                       "rules restart it; both units stay on record."),
                    {{"duban hazard reassign H2026-0001 --unit 新昌县 --because 属地有误",
                      N_("hand it to the right unit")}}});
}

}  // namespace duban::cmd::hazard_reassign
