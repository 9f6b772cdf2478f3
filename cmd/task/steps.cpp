// Steps of tasks.
#include "casework/task/steps.hpp"
#include "cmd/task/steps.hpp"

#include "cmd/session.hpp"
#include "cmd/task/facts.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/name_book.hpp"
#include "report/task_columns.hpp"

namespace duban::cmd {

using base::Message;
using model::StepRequest;

const StepNoun& task_noun() {
  static const StepNoun noun{
      N_("task numbers such as T2026-0001, or a plan's own; - reads them from standard input"),
      N_("say which tasks: NUMBER…, - for standard input, or --from FILE.csv"),
      {"number", "编号", "任务编号", "措施编号"},
      {{"on", {"办理日期"}},
       {"share", {"实际进度", "进度"}},
       {"actual", {"当前值", "完成值"}},
       {"note", {"进展情况"}},
       {"because", {"理由"}}},
      task_facts(),
      [](const char* field) { return model::field_of<model::Task>(field)->heading; },
      &report::task_column_ids};
  return noun;
}

void show_tasks(Session& session, const std::vector<model::Task>& tasks,
                const std::vector<std::string>& usual, const OutputOptions& output) {
  const auto columns = chosen_fields(output, usual, report::task_column_ids());
  const auto unit = gather::name_book(session.database());
  const auto tolerance = gather::rules_of(session.database()).pace_tolerance;
  report::Table table = report::task_table("tasks", N_("Tasks"), columns);
  as_asked(table, output);
  std::int64_t place = 0;
  for (const auto& task : tasks) {
    const auto plan = store::record_by_id<model::Plan>(session.database(), task.plan);
    const auto standing = rules::standing_of(task);
    const auto going = rules::going_on(task, *plan, standing, session.today(), tolerance);
    table.rows.push_back(
        report::task_row({task, plan->name, standing, going, ++place, unit}, columns));
  }
  show(session, table, without_fields(output));
}

int do_task_steps(Session& session, const StepInput& input, model::TaskVerb verb,
                  const StepRequest& common, const std::vector<const char*>& fields) {
  return do_steps(
      session, task_noun(), input, common, fields, verb == model::TaskVerb::edit,
      [&](const auto& requests) {
        return casework::step_tasks(session.context(), verb, requests, input.each);
      },
      [&](const auto& done) {
        const auto after =
            after_notes(session, done, [](const auto& task) { return model::number_of(task); });
        show_tasks(session, after,
                   {"number", "state", "share", "due_on", "lateness", "days", "lead", "measure"},
                   input.output);
        say_dry_run(session);
      });
}

std::unique_ptr<Command> make_task_step(const TaskStepVerb& verb) {
  return make_step_of(task_noun(), verb, &do_task_steps);
}

}  // namespace duban::cmd
