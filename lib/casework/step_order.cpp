// Doing the steps of orders and recipients: one transaction, every step with its entry in the log.
#include <algorithm>

#include "base/text.hpp"
#include "casework/order_closing.hpp"
#include "casework/orders.hpp"
#include "casework/step_hazard.hpp"
#include "casework/workbench.hpp"
#include "model/changes.hpp"
#include "model/length.hpp"
#include "report/order_tables.hpp"
#include "rules/hazard_steps.hpp"
#include "rules/order_steps.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/order_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Order;
using model::OrderItem;
using model::OrderKind;
using model::OrderState;
using model::OrderVerb;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;
using model::StepRequest;

namespace {

[[noreturn]] void refuse(const Order& order, const Message& what) {
  throw Failure(Kind::invalid, Message("{number}: {what}").with("number", name_of(order)).with("what", what));
}

Message legal_word(const std::vector<OrderVerb>& legal) {
  std::vector<std::string> words;
  for (const auto verb : legal) words.emplace_back(model::word(verb));
  return base::verbatim(base::join(words, ", "));
}

/// Does steps inside one open transaction.
class OrderStepper {
 public:
  explicit OrderStepper(const Context& context)
      : context_(context),
        bench_(context),
        log_(context.db, context.recorder),
        hazards_(context, log_),
        orders_(context.db),
        recipients_(context.db),
        items_(context.db) {}

  OrderOutcome run(OrderVerb verb, const StepRequest& given) {
    OrderOutcome outcome;
    outcome.asked = given.number;
    outcome.before = outcome.after = find_order(context_.db, given.number);
    Order& order = outcome.after;
    const OrderKind kind = its_kind(order);
    StepRequest request = given;
    if (!request.by.empty()) request.by = person_text(bench_, request.by);
    on_ = request.on.value_or(context_.today);
    by_ = request.by.empty() ? context_.actor : request.by;
    because_ = request.because;
    const auto next = rules::after(order.state, verb, kind);
    if (!next) refuse_state(order, verb, kind);
    for (const auto& lack : rules::missing(verb, request, kind)) refuse(order, lack);
    if (model::is_of_recipient(verb)) {
      step_recipient(verb, request, order, kind);
    } else {
      check_date(order, latest(order));
      step_order(verb, request, kind, *next, order, outcome.notes);
    }
    if (verb == OrderVerb::done || verb == OrderVerb::reassign) settle_order(context_, log_, bench_.rules, order, on_);
    return outcome;
  }

 private:
  /// An order of a kind that the rules dropped since keeps its steps.
  [[nodiscard]] OrderKind its_kind(const Order& order) const {
    const auto found = bench_.rules.order_kinds.find(order.kind);
    if (found != bench_.rules.order_kinds.end()) return found->second;
    OrderKind gone;
    gone.id = gone.zh = gone.en = order.kind;
    gone.own_numbers = false;
    return gone;
  }

  [[noreturn]] static void refuse_state(const Order& order, OrderVerb verb, const OrderKind& kind) {
    const auto legal = rules::legal_verbs(order.state, kind);
    if (verb == OrderVerb::issue && (order.state == OrderState::draft || order.state == OrderState::submitted))
      refuse(order, N_("it is not approved yet: first submit, then approve"));
    refuse(order,
           legal.empty()
               ? Message(N_("it is {state}: nothing more can be done with it")).with("state", report::order_state_word(order.state))
               : Message(N_("it is {state}: {verb} is no legal step now (legal: {legal})"))
                     .with("state", report::order_state_word(order.state))
                     .with("verb", model::word(verb))
                     .with("legal", legal_word(legal)));
  }

  static model::OptDay latest(const Order& order) {
    for (const auto* day :
         {&order.ended_on, &order.issued_on, &order.approved_on, &order.rejected_on, &order.submitted_on, &order.drafted_on})
      if (*day) return *day;
    return {};
  }

  void check_date(const Order& order, const model::OptDay& previous) const {
    if (const auto problem = rules::date_problem(on_, previous, context_.today, because_, bench_.rules.late_entry_days))
      refuse(order, *problem);
  }

  void step_order(OrderVerb verb, const StepRequest& request, const OrderKind& kind, OrderState next, Order& order,
                  std::vector<Message>& notes) {
    const Order before = order;
    switch (verb) {
      case OrderVerb::submit: order.submitted_on = on_, order.submitted_by = by_; break;
      case OrderVerb::approve: approve(order); break;
      case OrderVerb::reject:
        order.rejected_on = on_, order.reject_reason = request.because;
        order.submitted_on.reset(), order.submitted_by.clear(), order.approved_on.reset(), order.approved_by.clear();
        break;
      case OrderVerb::issue: issue(request, kind, order, notes); break;
      case OrderVerb::withdraw:
        if (is_received(order)) refuse(order, N_("it was signed for already: supersede it with another order (order supersede)"));
        end(order, request);
        break;
      case OrderVerb::void_number:
        if (is_received(order)) refuse(order, N_("it was signed for already: its number stands"));
        end(order, request);
        break;
      case OrderVerb::supersede: end(order, request); break;
      case OrderVerb::close: close(order, kind); break;
      default: break;
    }
    order.state = next;
    write(model::word(verb), before, order, orders_);
  }

  void approve(Order& order) const {
    if (!order.submitted_by.empty() && rules::same_person(order.submitted_by, by_))
      refuse(order, N_("who submitted it does not approve it"));
    order.approved_on = on_, order.approved_by = by_;
  }

  void end(Order& order, const StepRequest& request) const { order.ended_on = on_, order.end_reason = request.because; }

  void close(Order& order, const OrderKind& kind) const {
    const auto open = open_in(context_.db, order, &kind);
    if (open.empty()) {
      order.ended_on = on_;
      return;
    }
    Message list;
    for (const auto& one : open) list = list.empty() ? one : Message(N_("{list}; {next}")).with("list", list).with("next", one);
    refuse(order, Message(N_("still open: {list}")).with("list", list));
  }

  [[nodiscard]] bool is_received(const Order& order) const {
    const auto all = store::recipients_of(context_.db, order.id);
    return std::any_of(all.begin(), all.end(), rules::is_received);
  }

  void issue(const StepRequest& request, const OrderKind& kind, Order& order, std::vector<Message>& notes) {
    order.issued_on = on_, order.issued_by = by_;
    take_number(request, kind, order);
    if (!order.due.empty()) {
      order.due_on = deadline_text(order.due, on_, bench_.calendar());
      if (*order.due_on < on_)
        refuse(order, Message(N_("the deadline {due} is past on the day of issue")).with("due", *order.due_on));
    }
    for (const auto& before : store::recipients_of(context_.db, order.id)) {
      if (before.role == RecipientRole::copy) continue;
      Recipient after = before;
      after.sign_due = counted(kind.sign_within);
      after.feedback_due = counted(kind.feedback_within);
      write("issue", before, after, recipients_);
    }
    for (const auto& item : store::items_of(context_.db, order.id)) start(order, item, notes);
  }

  [[nodiscard]] model::OptDay counted(const model::Length& length) const {
    if (length.count == 0) return {};
    return bench_.calendar().add(on_, length, true).due;
  }

  void take_number(const StepRequest& request, const OrderKind& kind, Order& order) const {
    const model::Id year = on_.year();
    order.series_year = year;
    if (kind.own_numbers) {
      if (year < context_.today.year() && store::last_in_series(context_.db, model::series_of(kind), year + 1) > 0)
        refuse(order, Message(N_("the numbers of {year} are closed: {series} counts in {next} already"))
                          .with("year", year)
                          .with("series", model::series_of(kind))
                          .with("next", year + 1));
      order.series = model::series_of(kind);
      order.series_number = next_in_series(context_.db, order.series, year);
      order.document = model::document_of(kind, year, order.series_number);
      return;
    }
    const std::string document = model::plain_document(request.document);
    for (const auto& other : store::orders_by_document(context_.db, document))
      if (other.kind == order.kind || document.find("〔") != std::string::npos)
        refuse(order, Message(N_("the number {document} is that of {other}"))
                          .with("document", document)
                          .with("other", model::number_of(other)));
    order.document = document;
  }

  /// The item's deadline; a hazard that nobody handed over yet is dispatched by this order.
  void start(const Order& order, const OrderItem& before, std::vector<Message>& notes) {
    OrderItem after = before;
    const std::string due = before.due.empty() ? order.due : before.due;
    if (!due.empty()) after.due_on = deadline_text(due, on_, bench_.calendar());
    if (before.subject == model::ItemSubject::hazard) {
      const auto hazard = store::record_by_id<model::Hazard>(context_.db, before.subject_id);
      if (hazard && hazard->state == model::State::registered)
        dispatch(order, *hazard, due, after);
      else if (hazard && model::is_open(hazard->state) && after.due_on && hazard->due_on && *after.due_on != *hazard->due_on)
        notes.push_back(Message(N_("{number} keeps its own deadline {due}; another one needs an extension"))
                            .with("number", model::number_of(*hazard))
                            .with("due", *hazard->due_on));
    }
    write("issue", before, after, items_);
  }

  void dispatch(const Order& order, const model::Hazard& hazard, const std::string& due, OrderItem& item) {
    StepRequest request;
    request.number = model::number_of(hazard);
    request.on = on_;
    request.because = because_;
    request.due = due;
    request.document = order.document;
    model::Id unit = hazard.responsible != 0 ? hazard.responsible : item.unit;
    if (unit == 0)
      for (const auto& recipient : store::recipients_of(context_.db, order.id))
        if (recipient.role == RecipientRole::lead) unit = recipient.unit;
    if (unit == 0)
      refuse(order,
             Message(N_("{number} has no responsible unit, and no recipient is in the lead")).with("number", request.number));
    request.unit = bench_.names().name(unit);
    const auto outcome = hazards_.run(model::Verb::dispatch, request);
    item.dispatched = 1;
    item.due_on = outcome.after.due_on;
  }

  void step_recipient(OrderVerb verb, const StepRequest& request, Order& order, const OrderKind& kind) {
    const Recipient before = recipient_of(order, request.to);
    const bool signs = kind.sign_within.count > 0;
    const auto next = rules::after(before.state, verb, signs);
    const std::string unit = bench_.names().name(before.unit);
    if (!next) {
      const auto legal = rules::legal_verbs(before.state, signs);
      refuse(order, Message(N_("{unit} is {state}: {verb} is no legal step now (legal: {legal})"))
                        .with("unit", unit)
                        .with("state", report::recipient_state_word(before.state))
                        .with("verb", model::word(verb))
                        .with("legal", legal_word(legal)));
    }
    check_date(order, latest(order, before));
    Recipient after = before;
    after.state = *next;
    switch (verb) {
      case OrderVerb::deliver:
        after.delivered_on = on_, after.delivered_how = request.how;
        after.delivered_to = request.person;
        break;
      case OrderVerb::sign: sign(request, after); break;
      case OrderVerb::feedback: after.feedback_on = on_, after.feedback = request.note, after.feedback_by = request.by; break;
      case OrderVerb::return_:
        after.returned_on = on_, after.return_reason = request.because;
        after.returns += 1;
        if (!request.redo_by.empty()) after.feedback_due = deadline_text(request.redo_by, on_, bench_.calendar());
        break;
      case OrderVerb::done: after.done_on = on_, after.done_by = by_; break;
      case OrderVerb::reassign: after.moved_to = hand_on(order, before, request); break;
      default: break;
    }
    write(model::word(verb), before, after, recipients_);
  }

  void sign(const StepRequest& request, Recipient& after) const {
    after.signed_on = on_;
    after.signed_by = request.by;
    after.witness = request.witness;
    after.sign_mode = request.signature == "refused" ? model::SignMode::refused
                      : request.signature == "proxy" ? model::SignMode::proxy
                                                     : model::SignMode::signed_for;
  }

  static model::OptDay latest(const Order& order, const Recipient& recipient) {
    model::OptDay day = order.issued_on;
    for (const auto* other : {&recipient.delivered_on, &recipient.signed_on, &recipient.feedback_on, &recipient.returned_on})
      if (*other && (!day || **other > *day)) day = *other;
    return day;
  }

  /// The right unit takes over; the wrong one stays on record.
  model::Id hand_on(const Order& order, const Recipient& before, const StepRequest& request) {
    if (request.unit.empty()) refuse(order, N_("say which unit it is for: --unit UNIT"));
    Recipient next;
    next.order_id = order.id;
    next.unit = resolve_unit(bench_.names(), request.unit);
    for (const auto& other : store::recipients_of(context_.db, order.id))
      if (other.unit == next.unit && other.state != RecipientState::reassigned)
        refuse(order, Message(N_("{unit} is a recipient already")).with("unit", bench_.names().name(next.unit)));
    next.role = before.role;
    const OrderKind kind = its_kind(order);
    next.sign_due = counted(kind.sign_within);
    next.feedback_due = counted(kind.feedback_within);
    next.id = recipients_.next_id();
    next.recorded_on = context_.today;
    model::Event event = entry("address", model::FieldTable<Recipient>::table, next.id, 0);
    event.changes = model::created_changes(next);
    next.last_event = log_.append(event);
    recipients_.insert(next);
    for (const auto& item : store::items_of(context_.db, order.id))
      if (item.unit == before.unit) {
        OrderItem moved = item;
        moved.unit = next.unit;
        write("reassign", item, moved, items_);
      }
    return next.id;
  }

  [[nodiscard]] Recipient recipient_of(const Order& order, const std::string& text) const {
    const auto all = store::recipients_of(context_.db, order.id);
    std::vector<Recipient> meant;
    std::vector<std::string> names;
    const model::Id unit = text.empty() ? 0 : resolve_unit(bench_.names(), text);
    for (const auto& recipient : all) {
      if (recipient.role == RecipientRole::copy || recipient.state == RecipientState::reassigned) continue;
      names.push_back(bench_.names().name(recipient.unit));
      if (unit == 0 || recipient.unit == unit) meant.push_back(recipient);
    }
    if (meant.size() == 1) return meant.front();
    if (unit != 0)
      refuse(order, Message(N_("{unit} is no recipient of it (they are: {list})"))
                        .with("unit", bench_.names().name(unit))
                        .with("list", base::join(names, ", ")));
    refuse(order, Message(N_("say which recipient: --to UNIT ({list})")).with("list", base::join(names, ", ")));
  }

  [[nodiscard]] model::Event entry(std::string_view verb, const char* subject, model::Id id, model::Id before) const {
    model::Event event;
    event.verb = verb;
    event.subject = subject;
    event.subject_id = id;
    event.before = before;
    event.effective_on = base::to_iso(on_);
    event.by = by_;
    event.because = because_;
    return event;
  }

  template <class Record>
  void write(std::string_view verb, const Record& before, Record& after, store::RecordWriter<Record>& writer) {
    model::Event event = entry(verb, model::FieldTable<Record>::table, after.id, before.last_event);
    event.changes = model::changed_fields(before, after);
    after.last_event = log_.append(event);
    writer.update(before, after);
  }

  const Context& context_;
  Workbench bench_;
  store::EventLog log_;
  HazardSteps hazards_;
  store::RecordWriter<Order> orders_;
  store::RecordWriter<Recipient> recipients_;
  store::RecordWriter<OrderItem> items_;
  Day on_;
  std::string by_, because_;
};

}  // namespace

OrderResult step_orders(const Context& context, OrderVerb verb, const std::vector<StepRequest>& requests, bool each) {
  return run_steps<Order, OrderStepper>(context, verb, requests, each);
}

}  // namespace duban::casework
