// duban hazard void
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd {

std::unique_ptr<Command> hazard_void_command() {
  return make_step({model::Verb::void_,
                    {"duplicate-of"},
                    N_("The number is never used again; the ledger's own number becomes free."),
                    {{"duban hazard void H2026-0009 --duplicate-of H2026-0001", N_("void one that was entered twice")}}});
}

}  // namespace duban::cmd
