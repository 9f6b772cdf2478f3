// The life of a task: which verb is legal in which state, and what a step must have (domain: task
// states).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/step.hpp"
#include "model/task.hpp"

namespace duban::rules {

/// The state after a legal step; nothing when the step is illegal in that state.
std::optional<model::TaskState> after(model::TaskState state, model::TaskVerb verb);
/// Verbs that are legal in a state, in table order.
std::vector<model::TaskVerb> legal_task_verbs(model::TaskState state);
/// What a step still lacks, as sentences for the clerk; empty = it may be done. Legality by state
/// is not asked here. `reported_by`: who claimed it done; neither that person nor who did it may
/// verify it.
std::vector<base::Message> missing(const model::Task& task, model::TaskVerb verb,
                                   const model::StepRequest& request,
                                   const std::string& reported_by = {});

}  // namespace duban::rules
