// Orders: drafted, approved, issued under a number, signed for, answered, closed.
#pragma once

#include <string>
#include <vector>

#include "casework/step_run.hpp"
#include "model/order.hpp"

namespace duban::casework {

/// An order to be drafted; names of units and numbers of items still as written.
struct NewOrder {
  model::Order facts;  ///< kind, subject, basis, source, requirements, due as typed
  struct To {
    std::string unit;
    model::RecipientRole role = model::RecipientRole::lead;
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
};
/// Drafts them under the next numbers O2026-…, all or nothing. Failures: usage, not_found, invalid (an item is closed, or on an
/// open order already).
std::vector<model::Order> draft_orders(const Context& context, const std::vector<NewOrder>& wanted);

/// The open hazards of a round of inspections (第4期), one order a unit with its own hazards: the unit below the office's territory
/// that they lie in, or the unit responsible for each. `common` holds all but recipients and items; its copies go on every order.
/// Failure not_found when the round has no open hazard; invalid when one has no such unit.
std::vector<NewOrder> orders_of_round(const store::Database& db, const NewOrder& common, const std::string& round,
                                      bool by_responsible);

using OrderOutcome = OutcomeOf<model::Order>;
using OrderResult = ResultOf<model::Order>;
/// Does one verb to many orders, as step_hazards does. Issuing takes the document number, starts the clocks of the recipients, and
/// dispatches the hazards on it that were not handed over yet.
OrderResult step_orders(const Context& context, model::OrderVerb verb, const std::vector<model::StepRequest>& requests, bool each);

/// The order that a text means: O2026-0001 or its document number. Failures: not_found, invalid (several).
model::Order find_order(const store::Database& db, const std::string& text);
/// The kind of an order by the rules in force. Failure not_found with the kinds there are.
model::OrderKind kind_of(const model::Rulebook& rules, const std::string& text);
/// Number and document number for messages.
std::string name_of(const model::Order& order);
/// The number of an item's hazard or task.
std::string number_of_item(const store::Database& db, const model::OrderItem& item);

/// The number that a series starts with in a year, set once for a start in mid-year; `code` is that of a kind, or its id when it
/// has none. Failures: usage (no reason), not_found (no such series), invalid (numbers were taken already).
void start_series(const Context& context, const std::string& code, model::Id year, model::Id next, const std::string& because);
/// The next number of a series.
model::Id next_in_series(const store::Database& db, const std::string& series, model::Id year);

}  // namespace duban::casework
