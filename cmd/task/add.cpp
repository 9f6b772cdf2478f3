// duban task add
#include "casework/task/tasks.hpp"
#include "cmd/session.hpp"
#include "cmd/task/facts.hpp"
#include "cmd/task/steps.hpp"
#include "report/task_columns.hpp"

namespace duban::cmd::task_add {

namespace {

struct Options {
  FactTexts facts;
  std::string plan;
  std::optional<base::Day> on;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Only the measure and the time limit are needed. A time limit is kept as it is "
                  "written and falls due on its last day; 长期坚持 has no due date. A task that is "
                  "added in mid-plan is expected to begin at 0% that day."))
      .text(o.plan, "--plan", "NAME", N_("the plan (may be left out when there is only one)"))
      .day(
          o.on, "--on",
          N_("the day it counts from (default: today, or the plan's first day when that is later)"))
      .example(
          "duban task add --measure 完成老旧管网更新 --lead 绍兴市 --time-limit 2026年9月底 "
          "--indicator 更新里程 --indicator-unit "
          "公里 "
          "--target 30",
          N_("a measure with its unit, time limit and indicator"))
      .example(
          "duban task add --measure 举一反三排查同类隐患 --lead 嵊州市 --time-limit 12月底前 "
          "--origin H2026-0001",
          N_("a measure that comes from a hazard"));
  declare_facts(task_facts(), o.facts, flags);
  declare_output(o.output, flags, &report::task_column_ids);
}

int run(const Options& o, Session& session) {
  const auto added = casework::add_task(session.context(), {o.plan, o.facts, o.on});
  show_tasks(session, {added}, report::task_list_columns(), o.output);
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::task_add
