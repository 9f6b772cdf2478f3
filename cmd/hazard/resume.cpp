// duban hazard resume
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd {

std::unique_ptr<Command> hazard_resume_command() {
  return make_step({model::Verb::resume,
                    {"note"},
                    N_("--on is the first day that counts again."),
                    {{"duban hazard resume H2026-0001 --on 2026-03-26", N_("let the clock run again")}}});
}

}  // namespace duban::cmd
