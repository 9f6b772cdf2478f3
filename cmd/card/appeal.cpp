// duban card appeal
#include "casework/card/steps.hpp"
#include "cmd/card/steps.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::card_appeal {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
  bool decide = false;
};

const std::vector<const char*> fields{"note"};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Enters a unit's appeal against an issued card, and later this office's answer. "
                  "A card that should not stand is lifted: duban card lift."))
      .flag(o.decide, "--decide", N_("enter the answer: --note TEXT"))
      .example("duban card appeal C2026Q3-0001 --by 陈某@宁波市 --because 其中一项已获准延期",
               N_("a unit appeals"))
      .example("duban card appeal C2026Q3-0001 --decide --note 维持 --by 王主任", N_("the answer"));
  declare_step_fields(o.request, with_always(fields), flags);
  declare_step_input(o.input, card_noun(), flags);
}

int run(const Options& o, Session& session) {
  return do_card_steps(session, o.input,
                       o.decide ? model::CardVerb::decide : model::CardVerb::appeal, o.request,
                       fields);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::card_appeal
