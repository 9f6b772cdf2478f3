// Issuing an order: its number, its clocks, and what it hands over.
#include "casework/order/issue.hpp"

#include "base/message.hpp"
#include "casework/hazard/listings.hpp"
#include "casework/hazard/steps.hpp"
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

CountedDay counted_from(const Desk& desk, const model::Length& length, base::Day from) {
  if (length.count == 0) return {};
  return desk.count(from, length, true);
}

namespace {

/// The number is not taken when the issue fails: it is not named.
[[noreturn]] void refuse_draft(Order order, const Message& what) {
  order.document.clear();
  refuse(gather::name_of(order), what);
}

[[noreturn]] void refuse_taken(const Order& order, const std::string& document,
                               const Order& other) {
  refuse_draft(order, Message(N_("the number {document} is that of {other}"))
                          .with("document", document)
                          .with("other", model::number_of(other)));
}

void take_number(const Issue& issue, const StepRequest& request, Order& order) {
  const OrderKind& kind = issue.kind;
  const model::Id year = issue.doing.on.year();
  order.series_year = year;
  if (kind.own_numbers) {
    if (year < issue.desk.today().year() &&
        store::last_in_series(issue.desk.db(), model::series_of(kind), year + 1) > 0)
      refuse_draft(
          order, Message(N_("the numbers of {year} are closed: {series} counts in {next} already"))
                     .with("year", year)
                     .with("series", model::series_of(kind))
                     .with("next", year + 1));
    order.series = model::series_of(kind);
    order.series_number = next_in_series(issue.desk.db(), order.series, year);
    order.document = model::document_of(kind, year, order.series_number);
    for (const auto& other : store::orders_by_document(issue.desk.db(), order.document))
      if (order.document.find("〔") != std::string::npos)
        refuse_taken(order, order.document, other);
    return;
  }
  const std::string document = model::plain_document(request.document);
  if (model::parse_order_number(document))
    refuse_draft(
        order,
        Message(N_("{text} is duban's own number, no document number")).with("text", document));
  for (const auto& [id, other] : issue.desk.rules().order_kinds)
    if (other.own_numbers && !other.code.empty() && document.starts_with(other.code + "〔"))
      refuse_draft(
          order,
          Message(N_("{document} belongs to the series {series}, which takes its numbers itself"))
              .with("document", document)
              .with("series", other.code));
  for (const auto& other : store::orders_by_document(issue.desk.db(), document))
    if (other.kind == order.kind || document.find("〔") != std::string::npos)
      refuse_taken(order, document, other);
  order.document = document;
}

void dispatch(const Issue& issue, const Order& order, const model::Hazard& hazard,
              const std::string& due, OrderItem& item) {
  StepRequest request;
  request.on = issue.doing.on;
  request.because = issue.doing.because;
  request.due = due;
  request.document = order.document;
  model::Id unit = hazard.responsible != 0 ? hazard.responsible : item.unit;
  if (unit == 0)
    for (const auto& recipient : store::recipients_of(issue.desk.db(), order.id))
      if (recipient.role == RecipientRole::lead) unit = recipient.unit;
  if (unit == 0)
    refuse_draft(order,
                 Message(N_("{number} has no responsible unit, and no recipient is in the lead"))
                     .with("number", model::number_of(hazard)));
  request.unit_id = unit;
  const Desk::Following handed_over(issue.desk);
  const auto outcome = step_hazard(issue.desk, model::Verb::dispatch, hazard, request);
  item.dispatched = 1;
  item.due_on = outcome.after.due_on;
}

/// The item's deadline; a hazard that nobody handed over yet is dispatched by this order.
void start(const Issue& issue, const Order& order, const OrderItem& before,
           std::vector<Message>& notes) {
  OrderItem after = before;
  const std::string due = before.due.empty() ? order.due : before.due;
  const std::string number = gather::number_of_item(issue.desk.db(), before);
  if (!due.empty())
    std::tie(after.due_on, after.due_counted) = issue.desk.count_text(due, issue.doing.on);
  if (after.due_on && *after.due_on < issue.doing.on)
    refuse_draft(order, Message(N_("{number}: the deadline {due} is past on the day of issue"))
                            .with("number", number)
                            .with("due", *after.due_on));
  if (before.subject == model::ItemSubject::hazard) {
    const auto hazard = store::record_by_id<model::Hazard>(issue.desk.db(), before.subject_id);
    if (hazard && !model::is_open(hazard->state))
      notes.push_back(Message(N_("{number} is closed already")).with("number", number));
    if (hazard && hazard->responsible != 0 && before.unit == 0)
      notes.push_back(
          Message(N_("{number}: its responsible unit {unit} is no recipient of this order"))
              .with("number", number)
              .with("unit", issue.desk.names().name(hazard->responsible)));
    if (hazard && hazard->state == model::State::registered)
      dispatch(issue, order, *hazard, due, after);
    else if (hazard && model::is_open(hazard->state) && after.due_on && hazard->due_on &&
             *after.due_on != *hazard->due_on)
      notes.push_back(
          Message(N_("{number} keeps its own deadline {due}; another one needs an extension"))
              .with("number", model::number_of(*hazard))
              .with("due", *hazard->due_on));
  }
  issue.desk.change("issue", before, after, issue.doing);
  if (before.subject == model::ItemSubject::hazard)
    number_listing(issue.desk, order, before.subject_id);
}

}  // namespace

void issue_order(const Issue& issue, const StepRequest& request, Order& order,
                 std::vector<Message>& notes) {
  const OrderKind& kind = issue.kind;
  order.issued_on = issue.doing.on, order.issued_by = issue.doing.by;
  take_number(issue, request, order);
  if (!order.due.empty()) {
    std::tie(order.due_on, order.due_counted) = issue.desk.count_text(order.due, issue.doing.on);
    if (*order.due_on < issue.doing.on)
      refuse_draft(
          order,
          Message(N_("the deadline {due} is past on the day of issue")).with("due", *order.due_on));
  }
  for (const auto& before : store::recipients_of(issue.desk.db(), order.id)) {
    if (before.role == RecipientRole::copy) continue;
    Recipient after = before;
    std::tie(after.sign_due, after.sign_counted) =
        counted_from(issue.desk, kind.sign_within, issue.doing.on);
    std::tie(after.feedback_due, after.feedback_counted) =
        counted_from(issue.desk, kind.feedback_within, issue.doing.on);
    // What a paper from above asks for is not asked for later than the order itself.
    if (order.incoming != 0 && order.due_on && after.feedback_due > order.due_on)
      after.feedback_due = order.due_on, after.feedback_counted = order.due_counted;
    issue.desk.change("issue", before, after, issue.doing);
  }
  for (const auto& item : store::items_of(issue.desk.db(), order.id))
    start(issue, order, item, notes);
}

}  // namespace duban::casework
