// Issuing an order: its number, its clocks, and what it hands over.
#pragma once

#include <vector>

#include "casework/step_skeleton.hpp"
#include "model/order.hpp"
#include "model/rulebook.hpp"

namespace duban::casework {

/// So long from a day, rolled to a workday; nothing for no length.
CountedDay counted_from(const Desk& desk, const model::Length& length, base::Day from);

/// One issue at work.
struct Issue {
  Desk& desk;
  const Doing& doing;
  const model::OrderKind& kind;
};
/// Takes the number, starts the clocks of the recipients, and dispatches what nobody handed over
/// yet. The order itself is written by the caller. Failures: invalid.
void issue_order(const Issue& issue, const model::StepRequest& request, model::Order& order,
                 std::vector<base::Message>& notes);

}  // namespace duban::casework
