// What somebody should look at before a drafted letter goes on.
#pragma once

#include <vector>

#include "base/message.hpp"
#include "model/order.hpp"
#include "rules/calendar.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Failure invalid when a letter would go to a government as such: its committee is written to,
/// unless the kind has its numbers from outside and the order says who agreed.
void expect_addressable(const store::Database& db, const model::Order& order,
                        const model::OrderKind& kind);
/// Of a draft as it stands: items whose own deadline is another than the letter sets (an order
/// moves no clock), items overdue in a letter that sets no date, a date that is no workday or may
/// still move, a document code without the name of a place. Empty when there is nothing to say.
std::vector<base::Message> letter_doubts(const store::Database& db, const model::Order& order,
                                         const model::OrderKind& kind,
                                         const rules::Calendar& calendar, base::Day today);

/// Doubts that an order which hands on a paper from above has a deadline (nothing: none) too late
/// for this office to answer in time.
void doubt_upper(const store::Database& db, const model::Order& order, const model::OptDay& due,
                 std::vector<base::Message>& doubts);

}  // namespace duban::gather
