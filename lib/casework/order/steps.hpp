// The steps of orders and recipients.
#pragma once

#include <vector>

#include "casework/hazard/steps.hpp"
#include "casework/step_skeleton.hpp"
#include "model/order.hpp"

namespace duban::casework {

using OrderOutcome = OutcomeOf<model::Order>;
using OrderResult = ResultOf<model::Order>;
/// Does one verb to many orders, as step_hazards does. Issuing takes the document number, starts
/// the clocks of the recipients, and dispatches the hazards on it that were not handed over yet.
OrderResult step_orders(const Context& context, model::OrderVerb verb,
                        const std::vector<model::StepRequest>& requests, bool each);

}  // namespace duban::casework
