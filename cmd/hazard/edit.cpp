// duban hazard edit
#include "base/failure.hpp"
#include "cmd/hazard/facts.hpp"
#include "cmd/hazard/steps.hpp"
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
      .details(N_("A dash empties a fact: --remarks -. A dispatched hazard is edited only with a reason: the letter that was "
                  "issued then differs. Deadlines, units in charge and steps have verbs of their own."))
      .example("duban hazard edit H2026-0001 --sector 消防 --because 行业归类有误", N_("correct the sector"));
  declare_facts(hazard_facts(), o.facts, flags);
  declare_step_fields(o.request, {"on", "by", "because"}, flags);
  declare_step_input(o.input, hazard_noun(), flags);
}

int run(const Options& o, Session& session) {
  if (o.facts.empty() && o.input.from.empty() && !o.input.show_template)
    throw base::Failure(base::Kind::usage, N_("say what to change, such as --problem TEXT"));
  model::StepRequest request = o.request;
  request.facts.assign(o.facts.begin(), o.facts.end());
  return do_hazard_steps(session, o.input, model::Verb::edit, request, {});
}

}  // namespace

std::unique_ptr<Command> hazard_edit_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
