// duban hazard note
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_note {

std::unique_ptr<Command> make() {
  return make_step({model::Verb::note,
                    {"progress", "reason", "next", "note"},
                    N_("What stands here is the newest; earlier entries stay in the history."),
                    {{"duban hazard note H2026-0001 --progress 已完成60% --reason 设备未到货 "
                      "--next 12月5日前安装",
                      N_("note how far it is, why it is not finished and what comes next")}}});
}

}  // namespace duban::cmd::hazard_note
