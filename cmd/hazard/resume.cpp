// duban hazard resume
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_resume {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::resume,
       {"note"},
       N_("--on is the first day that counts again."),
       {{"duban hazard resume H2026-0001 --on 2026-03-26", N_("let the clock run again")}}});
}

}  // namespace duban::cmd::hazard_resume
