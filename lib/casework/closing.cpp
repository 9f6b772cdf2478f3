// Closing orders.
#include "casework/closing.hpp"

#include "base/message.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/name_book.hpp"
#include "model/changes.hpp"
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
                         .with("state", report::state_word(recipient.state)));
  if (kind != nullptr && !kind->closes_with_items) return open;
  if (const auto n = store::open_items(db, order.id); n > 0)
    open.push_back(Message(N_("{n} items are not closed")).with("n", n));
  return open;
}

bool settle_order(const Context& context, store::EventLog& log, const model::Rulebook& rules,
                  Order& order, base::Day on) {
  if (order.state != OrderState::issued) return false;
  const auto kind = rules.order_kinds.find(order.kind);
  if (!open_in(context.db, order, kind == rules.order_kinds.end() ? nullptr : &kind->second)
           .empty())
    return false;
  const Order before = order;
  order.state = OrderState::closed;
  order.ended_on = on;
  model::Event event;
  event.verb = "close";
  event.subject = model::FieldTable<Order>::table;
  event.subject_id = order.id;
  event.before = before.last_event;
  event.effective_on = base::to_iso(on);
  event.by = context.actor;
  event.changes = model::changed_fields(before, order);
  order.last_event = log.append(event);
  store::RecordWriter<Order>(context.db).update(before, order);
  return true;
}

void settle_orders_of(const Context& context, store::EventLog& log, model::ItemSubject subject,
                      model::Id id, base::Day on) {
  store::OrderQuery query;
  query.states = {OrderState::issued};
  query.subject = subject;
  query.subject_id = id;
  auto orders = store::orders(context.db, query);
  if (orders.empty()) return;
  const auto rules = gather::rules_of(context.db);
  for (auto& order : orders) settle_order(context, log, rules, order, on);
}

}  // namespace duban::casework
