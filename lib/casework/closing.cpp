// Closing orders.
#include "casework/closing.hpp"

#include "base/message.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/name_book.hpp"
#include "report/order_tables.hpp"
#include "rules/order_steps.hpp"
#include "store/order_store.hpp"

namespace duban::casework {

using base::Message;
using model::Order;
using model::OrderState;

std::vector<Message> open_in(const store::Database& db, const Order& order,
                             const model::OrderKind* kind) {
  std::vector<Message> open;
  const auto unit = gather::name_book(db);
  for (const auto& recipient : store::recipients_of(db, order.id))
    if (!rules::is_over(recipient))
      open.push_back(Message(N_("{unit}: {state}"))
                         .with("unit", unit(recipient.unit))
                         .with("state", model::label(recipient.state)));
  if (kind != nullptr && !kind->closes_with_items) return open;
  if (const auto n = store::open_items(db, order.id); n > 0)
    open.push_back(Message(N_("{n} items are not closed")).with("n", n));
  return open;
}

bool settle_order(Desk& desk, Order& order, base::Day on) {
  if (order.state != OrderState::issued) return false;
  const auto& kinds = desk.rules().order_kinds;
  const auto kind = kinds.find(order.kind);
  if (!open_in(desk.db(), order, kind == kinds.end() ? nullptr : &kind->second).empty())
    return false;
  const Order before = order;
  order.state = OrderState::closed;
  order.ended_on = on;
  const Desk::Following settled(desk);
  desk.change("close", before, order, {on, desk.context().actor});
  return true;
}

void settle_orders_of(Desk& desk, model::ItemSubject subject, model::Id id, base::Day on) {
  store::OrderQuery query;
  query.states = {OrderState::issued};
  query.subject = subject;
  query.subject_id = id;
  for (auto& order : store::orders(desk.db(), query)) settle_order(desk, order, on);
}

}  // namespace duban::casework
