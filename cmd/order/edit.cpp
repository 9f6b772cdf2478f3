// duban order edit
#include "base/failure.hpp"
#include "cmd/order/steps.hpp"
#include "cmd/session.hpp"

namespace duban::cmd {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
  FactTexts facts;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Changes a draft, also one that was sent back. A dash empties a fact. Recipients and items stay: withdraw the draft "
             "and draft it again."))
      .example("duban order edit O2026-0001 --due 90d", N_("a longer time limit"));
  declare_facts(order_facts(), o.facts, flags);
  declare_step_fields(o.request, with_always({}), flags);
  declare_step_input(o.input, order_noun(), flags);
}

int run(const Options& o, Session& session) {
  if (o.facts.empty() && o.input.from.empty() && !o.input.show_template)
    throw base::Failure(base::Kind::usage, N_("say what to change, such as --due 90d"));
  model::StepRequest request = o.request;
  request.facts.assign(o.facts.begin(), o.facts.end());
  return do_order_steps(session, o.input, model::OrderVerb::edit, request, {});
}

}  // namespace

std::unique_ptr<Command> order_edit_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
