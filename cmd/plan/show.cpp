// duban plan show
#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/find.hpp"
#include "gather/unit/name_book.hpp"
#include "report/plan_figures.hpp"
#include "report/task_columns.hpp"

namespace duban::cmd::plan_show {

namespace {

struct Options {
  std::string name;
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The figures of a plan on a day. Expected and actual progress are means over the "
                  "measures with a due date."))
      .argument(o.name, "NAME", N_("name of the plan; may be left out when there is only one"),
                false)
      .example("duban plan show 三年行动", N_("how many measures, how many quantified, how far"));
  declare_when(o.when, flags);
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  const store::Snapshot snapshot(session.database());
  const When when(session, o.when);
  const auto plan = gather::find_plan(session.database(), o.name);
  store::TaskQuery query;
  query.plans = {plan.id};
  const gather::TaskBook book(session.database(), query, when.day());
  rules::PlanFigures figures;
  for (const auto& entry : book.entries()) figures.add(entry.task, entry.standing, entry.going);
  show(session, report::plan_figures_table(plan, figures), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::plan_show
