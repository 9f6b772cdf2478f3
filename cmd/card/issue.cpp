// duban card issue
#include "base/failure.hpp"
#include "casework/card/steps.hpp"
#include "cmd/card/period.hpp"
#include "cmd/card/steps.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::card_issue {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
  std::string period, colour;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Makes proposed cards official. Name the cards, or a period for all that are "
                  "proposed in it; --by says who approved them."))
      .text(o.period, "--period", "2026Q3", N_("all proposed cards of this quarter or month"))
      .text(o.colour, "--colour", "COLOUR", N_("with --period: only this colour of the rules"))
      .example("duban card issue C2026Q3-0001 --by 王主任", N_("one card"))
      .example("duban card issue --period 2026Q3 --colour yellow --by 王主任",
               N_("all yellow ones of a quarter"));
  declare_step_fields(o.request, with_always({}), flags);
  declare_step_input(o.input, card_noun(), flags);
}

int run(const Options& given, Session& session) {
  Options o = given;
  if (o.period.empty() && !o.colour.empty())
    throw base::Failure(base::Kind::usage, N_("--colour goes with --period"));
  if (!o.period.empty()) {
    if (!o.input.numbers.empty())
      throw base::Failure(base::Kind::usage, N_("give either numbers or --period, not both"));
    store::CardQuery query;
    query.period = card_period(o.period, session.today()).label;
    query.colour = colour_value(session, o.colour);
    query.states = {model::CardState::proposed};
    for (const auto& card : store::cards(session.database(), query))
      o.input.numbers.push_back(model::number_of(card));
    if (o.input.numbers.empty()) {
      session.say(base::Message(N_("no proposed card in {period}")).with("period", query.period));
      return 0;
    }
  }
  return do_card_steps(session, o.input, model::CardVerb::issue, o.request, {});
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::card_issue
