// duban hazard close
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_close {

std::unique_ptr<Command> make() {
  return make_step(
      {model::Verb::close,
       {"done", "fixed-by", "fixed-on", "verified-by", "verified-on", "note"},
       N_("Strikes off an accepted hazard. An ordinary one that is dispatched or rectifying goes "
          "all the way at once when --fixed-by, --verified-by and --on give what each step needs; "
          "what was done is --done, else the measure on record. One that was fixed on the spot "
          "needs --done only."),
       {{"duban hazard close H2026-0001", N_("strike off an accepted hazard")},
        {"duban hazard close H2026-0002 --done 已更换 --fixed-by 张某@平阳县 --verified-by 杨某某",
         N_("fixed, accepted and closed at once")},
        {"duban hazard close --from closed-this-week.csv", N_("close many from a file")}}});
}

}  // namespace duban::cmd::hazard_close
