// duban task edit
#include "base/failure.hpp"
#include "cmd/session.hpp"
#include "cmd/task/facts.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
  FactTexts facts;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("A dash empties a fact: --remarks -. A task on which work has begun is edited only with a reason. A deferred "
                  "task's time limit moves by duban task defer alone."))
      .example("duban task edit T2026-0007 --planned 2026Q3=60%,2026Q4=100% --because 计划调整", N_("new planned shares"));
  declare_facts(task_facts(), o.facts, flags);
  declare_step_fields(o.request, with_always({}), flags);
  declare_step_input(o.input, task_noun(), flags);
}

int run(const Options& o, Session& session) {
  if (o.facts.empty() && o.input.from.empty() && !o.input.show_template)
    throw base::Failure(base::Kind::usage, N_("say what to change, such as --measure TEXT"));
  model::StepRequest request = o.request;
  request.facts.assign(o.facts.begin(), o.facts.end());
  return do_task_steps(session, o.input, model::TaskVerb::edit, request, {});
}

}  // namespace

std::unique_ptr<Command> task_edit_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
