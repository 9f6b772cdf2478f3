// The steps of a hazard's life: read, decide by rules, write and log in one transaction.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "casework/step_run.hpp"
#include "model/step.hpp"
#include "store/event_log.hpp"

namespace duban::casework {

using StepOutcome = OutcomeOf<model::Hazard>;
using StepResult = ResultOf<model::Hazard>;

/// Does one verb to many hazards. All in one transaction: when one fails, nothing is changed
/// (`done` then tells what would have been). With `each`, every request stands for itself.
StepResult step_hazards(const Context& context, model::Verb verb,
                        const std::vector<model::StepRequest>& requests, bool each);

/// Steps of hazards as part of another use case: inside its open transaction, in its log.
class HazardSteps {
 public:
  HazardSteps(const Context& context, store::EventLog& log);
  ~HazardSteps();
  HazardSteps(const HazardSteps&) = delete;
  HazardSteps& operator=(const HazardSteps&) = delete;
  StepOutcome run(model::Verb verb, const model::StepRequest& request);

 private:
  class Part;
  std::unique_ptr<Part> part_;
};

}  // namespace duban::casework
