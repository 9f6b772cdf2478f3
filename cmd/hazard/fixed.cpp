// duban hazard fixed
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_fixed {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::fixed,
       {"done", "fixed-by"},
       N_("Reports the fix. The clock stops on this day; the office's clock for acceptance starts. "
          "A major hazard needs its plan first."),
       {{"duban hazard fixed H2026-0001 --done 已补装护栏 --fixed-by 孙某@嵊州市 --on 2026-11-20",
         N_("report a fix")}}});
}

}  // namespace duban::cmd::hazard_fixed
