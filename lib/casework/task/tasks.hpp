// Plans and tasks: found by name and number, added, and their steps done.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "casework/hazard/steps.hpp"
#include "casework/step_run.hpp"
#include "casework/workbench.hpp"
#include "model/task.hpp"

namespace duban::casework {

/// Adds a plan. Failures: usage (no name, ends before it begins), invalid (the name is taken).
model::Plan add_plan(const Context& context, model::Plan plan);

/// A task to be added: texts by field, names of units still as written.
struct NewTask {
  std::string plan;
  model::Facts facts;
  model::OptDay on;  ///< the day it counts from; the plan's first day or today, whichever is later
};
/// Failures: usage, invalid, not_found.
model::Task add_task(const Context& context, const NewTask& wanted);

/// Puts a text into a field that people type: units and origins are looked up, numbers, shares and
/// time limits read. A dash empties the field. Failures: usage for a text that cannot be read,
/// not_found for an unknown unit or hazard.
void put_task_fact(const Workbench& bench, const model::Plan& plan, model::Task& task,
                   const std::string& field, const std::string& text);
/// Units of a list by full name, joined by ";". The lead among them is left out, with a note.
std::string assisting_text(const rules::UnitNames& names, const std::string& list, model::Id lead,
                           std::vector<base::Message>& notes);

using TaskOutcome = OutcomeOf<model::Task>;
using TaskResult = ResultOf<model::Task>;
/// Does one verb to many tasks, as step_hazards does.
TaskResult step_tasks(const Context& context, model::TaskVerb verb,
                      const std::vector<model::StepRequest>& requests, bool each);

/// Steps of tasks as part of another use case: inside its open transaction. It has its own entries
/// in the log, so another log of the same transaction must have written its last.
class TaskSteps {
 public:
  explicit TaskSteps(const Context& context);
  ~TaskSteps();
  TaskSteps(const TaskSteps&) = delete;
  TaskSteps& operator=(const TaskSteps&) = delete;
  TaskOutcome run(model::TaskVerb verb, const model::StepRequest& request);

 private:
  class Part;
  std::unique_ptr<Part> part_;
};

}  // namespace duban::casework
