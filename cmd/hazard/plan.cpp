// duban hazard plan
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_plan {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::plan,
       {"responsibility", "measures", "funds", "time-limit", "contingency", "interim", "note"},
       N_("Files the rectification plan. A major hazard needs all five parts [总局令16号]."),
       {{"duban hazard plan H2026-0003 --responsibility 李某 --measures 更换围堰 --funds 35.5万元 "
         "--time-limit "
         "2026-12-10 --contingency 值守预案",
         N_("file the five-part plan of a major hazard")}}});
}

}  // namespace duban::cmd::hazard_plan
