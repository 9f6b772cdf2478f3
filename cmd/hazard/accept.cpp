// duban hazard accept
#include "base/message.hpp"
#include "cmd/hazard/steps.hpp"

namespace duban::cmd::hazard_accept {

std::unique_ptr<Command> make() {
  return make_step({model::Verb::accept,
                    {"verified-by", "note", "paper", "oa"},
                    N_("The verifier is another person than who fixed or reported the fix."),
                    {{"duban hazard accept H2026-0001 --by 刘某某", N_("accept a fix")}}});
}

}  // namespace duban::cmd::hazard_accept
