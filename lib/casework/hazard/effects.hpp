// What each verb does to a hazard's facts.
#pragma once

#include "casework/step_skeleton.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// Changes `hazard` and fills `step` (whose verb and date are set) as the verb says. Musts were
/// checked before.
void apply_effect(const Desk& desk, model::Verb verb, const model::StepRequest& request,
                  const std::vector<model::Step>& history, model::Hazard& hazard, model::Step& step,
                  std::vector<base::Message>& notes);

/// The facts of an edit; unit names are resolved. Failure invalid for a value that cannot be read.
void apply_edits(const Desk& desk, const std::vector<std::pair<std::string, std::string>>& edits,
                 model::Hazard& hazard);

}  // namespace duban::casework
