// The step verbs of a task.
#pragma once

#include <memory>
#include <vector>

#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd {

/// How tasks are named in step verbs.
const StepNoun& task_noun();

using TaskStepVerb = StepVerbOf<model::TaskVerb>;
std::unique_ptr<Command> make_task_step(const TaskStepVerb& verb);

/// Does the step for every task and shows what it came to. `common` holds what the flags said for
/// all.
int do_task_steps(Session& session, const StepInput& input, model::TaskVerb verb,
                  const model::StepRequest& common, const std::vector<const char*>& fields);

/// A table of tasks as they are now.
void show_tasks(Session& session, const std::vector<model::Task>& tasks,
                const std::vector<std::string>& usual, const OutputOptions& output);

}  // namespace duban::cmd
