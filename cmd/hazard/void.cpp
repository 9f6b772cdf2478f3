// duban hazard void
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_void {

std::unique_ptr<Command> make() {
  return make_step({model::Verb::void_,
                    {"duplicate-of", "paper", "oa"},
                    N_("The number is never used again; the ledger's own number becomes free."),
                    {{"duban hazard void H2026-0009 --duplicate-of H2026-0001",
                      N_("void one that was entered twice")}}});
}

}  // namespace duban::cmd::hazard_void
