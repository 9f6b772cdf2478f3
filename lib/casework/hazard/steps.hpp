// The steps of a hazard's life.
#pragma once

#include <memory>
#include <vector>

#include "casework/step_skeleton.hpp"
#include "model/hazard.hpp"

namespace duban::casework {

using StepOutcome = OutcomeOf<model::Hazard>;
using StepResult = ResultOf<model::Hazard>;

/// Does one verb to many hazards. All in one transaction: when one fails, nothing is changed
/// (`done` then tells what would have been). With `each`, every request stands for itself.
StepResult step_hazards(const Context& context, model::Verb verb,
                        const std::vector<model::StepRequest>& requests, bool each);

/// One step of a hazard as part of another use case, at its open desk.
StepOutcome step_hazard(Desk& desk, model::Verb verb, const model::Hazard& hazard,
                        const model::StepRequest& request);

}  // namespace duban::casework
