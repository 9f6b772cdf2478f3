// duban hazard edit
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_edit {

std::unique_ptr<Command> make() {
  return make_step({model::Verb::edit,
                    {},
                    N_("A dash empties a fact: --remarks -. A dispatched hazard is edited only "
                       "with a reason: the letter that was issued then differs. Deadlines, units "
                       "in charge and steps have verbs of their own."),
                    {{"duban hazard edit H2026-0001 --sector 消防 --because 行业归类有误",
                      N_("correct the sector")}},
                    N_("say what to change, such as --problem TEXT")});
}

}  // namespace duban::cmd::hazard_edit
