// Issuing an order: its number, its clocks, and what it hands over.
#include "base/message.hpp"
#include "casework/hazard/listings.hpp"
#include "casework/order/parts.hpp"
#include "casework/order/series.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "store/order_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Order;
using model::OrderItem;
using model::OrderKind;
using model::Recipient;
using model::RecipientRole;
using model::StepRequest;

void refuse(const Order& order, const Message& what) {
  throw Failure(
      Kind::invalid,
      Message("{number}: {what}").with("number", gather::name_of(order)).with("what", what));
}

model::OptDay OrderDesk::counted(const model::Length& length) const {
  if (length.count == 0) return {};
  return bench.calendar().add(on, length, true).due;
}

model::Event OrderDesk::entry(std::string_view verb, const char* subject, model::Id id,
                              model::Id before) const {
  model::Event event;
  event.verb = verb;
  event.subject = subject;
  event.subject_id = id;
  event.before = before;
  event.effective_on = base::to_iso(on);
  event.by = by;
  event.because = because;
  return event;
}

namespace {

/// The number is not taken when the issue fails: it is not named.
[[noreturn]] void refuse_draft(Order order, const Message& what) {
  order.document.clear();
  refuse(order, what);
}

[[noreturn]] void refuse_taken(const Order& order, const std::string& document,
                               const Order& other) {
  refuse_draft(order, Message(N_("the number {document} is that of {other}"))
                          .with("document", document)
                          .with("other", model::number_of(other)));
}

void take_number(const OrderDesk& desk, const StepRequest& request, const OrderKind& kind,
                 Order& order) {
  const model::Id year = desk.on.year();
  order.series_year = year;
  if (kind.own_numbers) {
    if (year < desk.context.today.year() &&
        store::last_in_series(desk.context.db, model::series_of(kind), year + 1) > 0)
      refuse_draft(
          order, Message(N_("the numbers of {year} are closed: {series} counts in {next} already"))
                     .with("year", year)
                     .with("series", model::series_of(kind))
                     .with("next", year + 1));
    order.series = model::series_of(kind);
    order.series_number = next_in_series(desk.context.db, order.series, year);
    order.document = model::document_of(kind, year, order.series_number);
    for (const auto& other : store::orders_by_document(desk.context.db, order.document))
      if (order.document.find("〔") != std::string::npos)
        refuse_taken(order, order.document, other);
    return;
  }
  const std::string document = model::plain_document(request.document);
  if (model::parse_order_number(document))
    refuse_draft(
        order,
        Message(N_("{text} is duban's own number, no document number")).with("text", document));
  for (const auto& [id, other] : desk.bench.rules.order_kinds)
    if (other.own_numbers && !other.code.empty() && document.starts_with(other.code + "〔"))
      refuse_draft(
          order,
          Message(N_("{document} belongs to the series {series}, which takes its numbers itself"))
              .with("document", document)
              .with("series", other.code));
  for (const auto& other : store::orders_by_document(desk.context.db, document))
    if (other.kind == order.kind || document.find("〔") != std::string::npos)
      refuse_taken(order, document, other);
  order.document = document;
}

void dispatch(OrderDesk& desk, const Order& order, const model::Hazard& hazard,
              const std::string& due, OrderItem& item) {
  StepRequest request;
  request.number = model::number_of(hazard);
  request.on = desk.on;
  request.because = desk.because;
  request.due = due;
  request.document = order.document;
  model::Id unit = hazard.responsible != 0 ? hazard.responsible : item.unit;
  if (unit == 0)
    for (const auto& recipient : store::recipients_of(desk.context.db, order.id))
      if (recipient.role == RecipientRole::lead) unit = recipient.unit;
  if (unit == 0)
    refuse_draft(order,
                 Message(N_("{number} has no responsible unit, and no recipient is in the lead"))
                     .with("number", request.number));
  request.unit = desk.bench.names().name(unit);
  const auto outcome = desk.hazards.run(model::Verb::dispatch, request);
  item.dispatched = 1;
  item.due_on = outcome.after.due_on;
}

/// The item's deadline; a hazard that nobody handed over yet is dispatched by this order.
void start(OrderDesk& desk, const Order& order, const OrderItem& before,
           std::vector<Message>& notes) {
  OrderItem after = before;
  const std::string due = before.due.empty() ? order.due : before.due;
  const std::string number = gather::number_of_item(desk.context.db, before);
  if (!due.empty()) after.due_on = gather::deadline_text(due, desk.on, desk.bench.calendar());
  if (after.due_on && *after.due_on < desk.on)
    refuse_draft(order, Message(N_("{number}: the deadline {due} is past on the day of issue"))
                            .with("number", number)
                            .with("due", *after.due_on));
  if (before.subject == model::ItemSubject::hazard) {
    const auto hazard = store::record_by_id<model::Hazard>(desk.context.db, before.subject_id);
    if (hazard && !model::is_open(hazard->state))
      notes.push_back(Message(N_("{number} is closed already")).with("number", number));
    if (hazard && hazard->responsible != 0 && before.unit == 0)
      notes.push_back(
          Message(N_("{number}: its responsible unit {unit} is no recipient of this order"))
              .with("number", number)
              .with("unit", desk.bench.names().name(hazard->responsible)));
    if (hazard && hazard->state == model::State::registered)
      dispatch(desk, order, *hazard, due, after);
    else if (hazard && model::is_open(hazard->state) && after.due_on && hazard->due_on &&
             *after.due_on != *hazard->due_on)
      notes.push_back(
          Message(N_("{number} keeps its own deadline {due}; another one needs an extension"))
              .with("number", model::number_of(*hazard))
              .with("due", *hazard->due_on));
  }
  desk.write("issue", before, after, desk.items);
  if (before.subject == model::ItemSubject::hazard)
    number_listing(desk.context, desk.log, order, before.subject_id);
}

}  // namespace

void issue_order(OrderDesk& desk, const StepRequest& request, const OrderKind& kind, Order& order,
                 std::vector<Message>& notes) {
  order.issued_on = desk.on, order.issued_by = desk.by;
  take_number(desk, request, kind, order);
  if (!order.due.empty()) {
    order.due_on = gather::deadline_text(order.due, desk.on, desk.bench.calendar());
    if (*order.due_on < desk.on)
      refuse_draft(
          order,
          Message(N_("the deadline {due} is past on the day of issue")).with("due", *order.due_on));
  }
  for (const auto& before : store::recipients_of(desk.context.db, order.id)) {
    if (before.role == RecipientRole::copy) continue;
    Recipient after = before;
    after.sign_due = desk.counted(kind.sign_within);
    after.feedback_due = desk.counted(kind.feedback_within);
    desk.write("issue", before, after, desk.recipients);
  }
  for (const auto& item : store::items_of(desk.context.db, order.id))
    start(desk, order, item, notes);
}

}  // namespace duban::casework
