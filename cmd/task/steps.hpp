// The step verbs of a task.
#pragma once

#include <memory>
#include <vector>

#include "casework/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd {

/// How tasks are named in step verbs.
const StepNoun& task_noun();

/// One step verb as its file describes it.
struct TaskStepVerb {
  model::TaskVerb verb;
  std::vector<const char*> fields;  ///< flags of model::step_fields, besides --on, --by, --because
  const char* details;              ///< catalogue key
  std::vector<Example> examples;
};
std::unique_ptr<Command> make_task_step(TaskStepVerb verb);

/// Does the step for every task and shows what it came to. `common` holds what the flags said for all.
int do_task_steps(Session& session, const StepInput& input, model::TaskVerb verb, const model::StepRequest& common,
                  const std::vector<const char*>& fields);

/// A table of tasks as they are now.
void show_tasks(Session& session, const std::vector<model::Task>& tasks, const std::vector<std::string>& usual,
                const OutputOptions& output);

}  // namespace duban::cmd
