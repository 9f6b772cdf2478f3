// The table of plans.
#include "cmd/plan/plans.hpp"

#include "cmd/session.hpp"
#include "gather/figures/task_book.hpp"
#include "report/plan_figures.hpp"

namespace duban::cmd {

void show_plans(Session& session, const std::vector<model::Plan>& plans,
                const OutputOptions& output) {
  report::Table table = report::plans_table();
  for (const auto& plan : plans) {
    store::TaskQuery query;
    query.plans = {plan.id};
    const gather::TaskBook book(session.database(), query, session.today());
    rules::PlanFigures figures;
    for (const auto& entry : book.entries()) figures.add(entry.task, entry.standing, entry.going);
    table.rows.push_back(report::plan_row(plan, figures));
  }
  show(session, table, output);
}

}  // namespace duban::cmd
