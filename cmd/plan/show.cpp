// duban plan show
#include "casework/name_book.hpp"
#include "casework/task_book.hpp"
#include "casework/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "report/plan_figures.hpp"
#include "report/task_columns.hpp"

namespace duban::cmd {

namespace {

struct Options {
  std::string name;
  std::optional<base::Day> as_of;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_("The figures of a plan on a day. Expected and actual progress are means over the measures with a due date."))
      .argument(o.name, "NAME", N_("name of the plan; may be left out when there is only one"), false)
      .day(o.as_of, "--as-of", N_("as it stood at the end of this day, by effective dates"))
      .example("duban plan show 三年行动", N_("how many measures, how many quantified, how far"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  const store::Snapshot snapshot(session.database());
  const auto plan = casework::find_plan(session.database(), o.name);
  store::TaskQuery query;
  query.plans = {plan.id};
  const casework::TaskBook book(session.database(), query, past_day(session, o.as_of));
  rules::PlanFigures figures;
  for (const auto& entry : book.entries()) figures.add(entry.task, entry.standing, entry.going);
  show(session, report::plan_figures_table(plan, figures), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> plan_show_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
