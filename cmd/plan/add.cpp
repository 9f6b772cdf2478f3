// duban plan add
#include <ostream>

#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/plan/plans.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::plan_add {

namespace {

struct Options {
  std::string name, document, remarks;
  std::int64_t year = 0;
  std::optional<base::Day> start, end;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("A plan holds tasks. Its year completes time limits that name none (6月底前); "
                  "its first day is where every task's expected progress begins."))
      .argument(o.name, "NAME", N_("name of the plan, such as 三年行动2026"))
      .number(o.year, "--year", "YEAR",
              N_("the year of time limits without one (default: that of --start, else this year)"))
      .day(o.start, "--start", N_("first day (default: 1 January of the year)"))
      .day(o.end, "--end", N_("last day (default: 31 December of the year)"))
      .text(o.document, "--document", "TEXT", N_("number of the document that sets the plan"))
      .text(o.remarks, "--remarks", "TEXT", N_("remarks"))
      .example("duban plan add 三年行动 --year 2026", N_("a plan of this year"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  model::Plan plan;
  plan.name = o.name;
  plan.year = o.year;
  plan.begins_on = o.start;
  plan.ends_on = o.end;
  plan.document = o.document;
  plan.remarks = o.remarks;
  show_plans(session, {casework::add_plan(session.context(), plan)}, o.output);
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::plan_add
