// Drafting orders.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/order.hpp"

namespace duban::casework {

/// An order to be drafted; names of units and numbers of items still as written.
struct NewOrder {
  model::Order facts;  ///< kind, subject, basis, source, requirements, due as typed
  struct To {
    std::string unit;
    model::RecipientRole role = model::RecipientRole::lead;
    model::Id id = 0;  ///< of a unit that is known already
  };
  std::vector<To> recipients;
  struct Item {
    std::string number;  ///< H2026-0001 or T2026-0003
    std::string due;     ///< its own deadline: a date or a length; empty = the order's
  };
  std::vector<Item> items;
  std::string parent;  ///< the order that it follows; may be empty
  model::OptDay on;
  std::string by, because;
  bool again = false;  ///< items may be on an open order to the same unit already
  /// The paper from above that it hands on (转办), by its number; empty: none. Subject (but of an
  /// instruction), source, hazards and a deadline of the paper's less incoming.lead come from it,
  /// where the order says nothing itself.
  std::string incoming;
  bool after_upper = false;  ///< a deadline after the one from above is meant
};
/// Drafts them under the next numbers O2026-…, all or nothing. Failures: usage, not_found, invalid
/// (an item is closed, or on an open order already; the paper handed on was answered, or is to be
/// answered before the deadline).
/// `look` is called when all are written and before they are on record for good: what a dry run
/// rolls back can still be read.
std::vector<model::Order> draft_orders(
    const Context& context, const std::vector<NewOrder>& wanted,
    const std::function<void(const std::vector<model::Order>&)>& look = {});

}  // namespace duban::casework
