// An order closes by itself when every recipient and every item of it is over.
#pragma once

#include "casework/desk.hpp"
#include "model/order.hpp"

namespace duban::casework {

/// What still keeps an issued order open, as sentences; empty = nothing.
std::vector<base::Message> open_in(const store::Database& db, const model::Order& order,
                                   const model::OrderKind* kind);

/// At an open desk, after an item of them or a recipient was closed: closes the issued
/// orders with this item.
void settle_orders_of(Desk& desk, model::ItemSubject subject, model::Id id, base::Day on);
/// Closes one order when nothing keeps it open. True when it did; `order` then is the closed one.
bool settle_order(Desk& desk, model::Order& order, base::Day on);

}  // namespace duban::casework
