// The steps of a task's life.
#pragma once

#include <vector>

#include "casework/step_skeleton.hpp"
#include "model/task.hpp"

namespace duban::casework {

using TaskOutcome = OutcomeOf<model::Task>;
using TaskResult = ResultOf<model::Task>;

/// Does one verb to many tasks, as step_hazards does.
TaskResult step_tasks(const Context& context, model::TaskVerb verb,
                      const std::vector<model::StepRequest>& requests, bool each);

/// One step of a task as part of another use case, at its open desk.
TaskOutcome step_task(Desk& desk, model::TaskVerb verb, const model::Task& task,
                      const model::StepRequest& request);

}  // namespace duban::casework
