// Orders, their recipients and items as tables, and the words of their states.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/order.hpp"
#include "report/field_cells.hpp"
#include "rules/order_steps.hpp"

namespace duban::report {

/// By the rules in force; the id when they no longer have it.
base::Message order_kind_name(const model::OrderKind* kind, const std::string& id);
/// Its word, and its code for programs.
base::Message recipient_state_word(model::RecipientState state);

/// One order with what is known of its recipients and items.
struct OrderLine {
  const model::Order& order;
  const model::OrderKind* kind = nullptr;
  std::vector<model::Recipient> recipients;
  std::size_t items = 0, open_items = 0;
  base::Day today;
  const UnitName& unit;
};
/// number, document, kind, state, subject, to, signed, done, items, open items, due, what is owed,
/// issued.
Table orders_table();
Row order_row(const OrderLine& line);

/// Heading and value of everything on record about an order.
Table order_facts_table(const OrderLine& line, const std::string& parent,
                        const std::string& incoming);
/// Each recipient with its steps and what it owes.
Table recipients_table(const OrderLine& line);

/// An item with its number, what it is about, where it stands.
struct OrderItemLine {
  const model::OrderItem& item;
  std::string number, matter;
  base::Message state;
  model::OptDay due;  ///< of the hazard or task itself
  bool provisional = false;
};
/// 办理单: who drafted, submitted, approved and issued it, and what it asks.
Table handling_table(const model::Order& order, const model::OrderKind* kind,
                     const std::vector<model::Recipient>& recipients, const UnitName& unit);
/// 签收表: one line a recipient, to be signed by hand; signatures on record stand in it.
Table signing_table(const std::vector<model::Recipient>& recipients, const UnitName& unit);

/// Items with the deadline and state of their hazard or task.
Table order_items_table(const std::vector<OrderItemLine>& lines, const UnitName& unit);

}  // namespace duban::report
