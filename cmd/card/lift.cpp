// duban card lift
#include "casework/card/steps.hpp"
#include "cmd/card/steps.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::card_lift {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Lifts an issued card. It stays on record with its figures and the reason; it no "
                  "longer counts for streaks. A card that is only proposed is not issued then, and "
                  "a later evaluation does not propose it again."))
      .example("duban card lift C2026Q3-0001 --because 申诉成立 --by 王主任", N_("lift a card"));
  declare_step_fields(o.request, with_always({}), flags);
  declare_step_input(o.input, card_noun(), flags);
}

int run(const Options& o, Session& session) {
  return do_card_steps(session, o.input, model::CardVerb::lift, o.request, {});
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::card_lift
