// Records as clocks: how each kind of record says what is due.
#pragma once

#include "model/account.hpp"
#include "model/delegation.hpp"
#include "model/due.hpp"
#include "model/order.hpp"
#include "model/paper.hpp"
#include "model/task.hpp"
#include "rules/order_steps.hpp"
#include "store/hazard_query.hpp"

namespace duban::gather {

/// A query that reads only the facts needed here.
store::HazardQuery brief();
/// Who, what and which number; the clock's days are still to be set.
model::DueItem item_of(const model::Hazard& h, model::DueClock clock, const model::OptDay& due);
model::DueItem item_of(const model::Task& t, model::DueClock clock, const model::OptDay& due);
model::DueItem waiting_item(const model::Hazard& h);
model::DueItem running_item(const model::Hazard& h, base::Day today);
model::DueItem task_item(const model::Task& task, base::Day today);
/// The item with the days of a clock that is never suspended.
model::DueItem with_due(model::DueItem item, const model::OptDay& start, const model::OptDay& due,
                        base::Day today);
model::DueItem letter_item(const model::Order& order, const model::Recipient& recipient,
                           const rules::Owed& owed, base::Day today);
model::DueItem report_item(const model::Account& account, base::Day today);
/// A paper from above that waits for an answer. What a leader wrote is not told.
model::DueItem paper_item(const model::Paper& paper, base::Day today);
/// What was done by break-glass, until somebody else confirms it.
model::DueItem glass_item(const model::BreakGlass& done, base::Day today);

}  // namespace duban::gather
