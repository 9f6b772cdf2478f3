// Handing tasks over to the reports.
#include "cmd/report/plan_facts.hpp"

namespace duban::cmd {

report::ControlFacts plan_facts(const model::Plan& plan, const gather::TaskBook& tasks,
                                const report::UnitName& unit, const report::Book& blank) {
  report::ControlFacts facts{plan, tasks.day(),  tasks.tolerance(), {},
                             unit, blank.office, blank.log_head};
  for (const auto& entry : tasks.entries())
    if (entry.task.plan == plan.id && entry.standing.state != model::TaskState::voided)
      facts.items.push_back({&entry.task, entry.standing, entry.going, tasks.steps(entry.task.id),
                             rules::Course(entry.task, plan)});
  return facts;
}

}  // namespace duban::cmd
