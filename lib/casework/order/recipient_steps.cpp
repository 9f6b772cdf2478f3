// Delivered, signed for, answered, sent back, done, handed on.
#include "casework/order/recipient_steps.hpp"

#include "base/text.hpp"
#include "casework/hazard/evidence.hpp"
#include "casework/order/issue.hpp"
#include "gather/find.hpp"
#include "report/order_tables.hpp"
#include "rules/order_steps.hpp"
#include "store/order_store.hpp"

namespace duban::casework {

using base::Message;
using model::Order;
using model::OrderItem;
using model::OrderKind;
using model::OrderVerb;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;
using model::StepRequest;

namespace {

model::OptDay latest_of(const Order& order, const Recipient& recipient) {
  model::OptDay day = order.issued_on;
  for (const auto* other : {&recipient.delivered_on, &recipient.signed_on, &recipient.feedback_on,
                            &recipient.returned_on})
    if (*other && (!day || **other > *day)) day = *other;
  return day;
}

}  // namespace

OrderKind kind_then(const Desk& desk, const Order& order) {
  const auto found = desk.rules().order_kinds.find(order.kind);
  if (found != desk.rules().order_kinds.end()) return found->second;
  OrderKind gone;
  gone.id = gone.zh = gone.en = order.kind;
  gone.own_numbers = false;
  return gone;
}

Message legal_word(const std::vector<OrderVerb>& legal) {
  std::vector<std::string> words;
  for (const auto verb : legal) words.emplace_back(model::word(verb));
  return base::verbatim(base::join(words, ", "));
}

model::OptDay RecipientSteps::latest(const Order& order, OrderVerb verb,
                                     const StepRequest& request) {
  before_ = recipient_of(order, request.to);
  const bool signs = kind_then(desk_, order).sign_within.count > 0;
  if (!rules::after(before_.state, verb, signs))
    refuse(gather::name_of(order),
           Message(N_("{unit} is {state}: {verb} is no legal step now (legal: {legal})"))
               .with("unit", desk_.names().name(before_.unit))
               .with("state", model::label(before_.state))
               .with("verb", model::word(verb))
               .with("legal", legal_word(rules::legal_verbs(before_.state, signs))));
  return latest_of(order, before_);
}

void RecipientSteps::act(OrderVerb verb, const StepRequest& request, const Doing& doing,
                         const Order& order) {
  doing_ = doing;
  Recipient after = before_;
  after.state = *rules::after(before_.state, verb, kind_then(desk_, order).sign_within.count > 0);
  switch (verb) {
    case OrderVerb::deliver:
      after.delivered_on = doing.on, after.delivered_how = request.how;
      after.delivered_to = request.person;
      break;
    case OrderVerb::sign:
      if (!request.witness.empty() && rules::same_person(request.witness, request.by))
        refuse(gather::name_of(order), N_("the witness is somebody else than who signs"));
      sign(request, after);
      break;
    case OrderVerb::feedback:
      after.feedback_on = doing.on, after.feedback = request.note, after.feedback_by = request.by;
      keep_files(request);
      break;
    case OrderVerb::return_:
      after.returned_on = doing.on, after.return_reason = request.because;
      after.returns += 1;
      std::tie(after.feedback_due, after.feedback_counted) = redo_due(order, request);
      break;
    case OrderVerb::done: after.done_on = doing.on, after.done_by = doing.by; break;
    case OrderVerb::reassign: after.moved_to = hand_on(order, request); break;
    default: break;
  }
  desk_.change(model::word(verb), before_, after, doing_);
  ended_ = verb == OrderVerb::done || verb == OrderVerb::reassign;
}

void RecipientSteps::keep_files(const StepRequest& request) {
  for (auto file :
       files_for(desk_.db(), model::EvidenceKind::feedback, base::split_list(request.files, ";"))) {
    file.subject = model::EvidenceOf::recipient;
    file.subject_id = before_.id;
    file.on = doing_.on;
    file.by = doing_.by;
    keep_file(desk_, file);
  }
}

/// The day said, which is not past; else a period of the kind from now on when the old date would
/// make the unit late at once.
CountedDay RecipientSteps::redo_due(const Order& order, const StepRequest& request) const {
  const OrderKind kind = kind_then(desk_, order);
  if (request.redo_by.empty())
    return before_.feedback_due && *before_.feedback_due <= doing_.on
               ? counted_from(desk_, kind.feedback_within, doing_.on)
               : std::pair(before_.feedback_due, before_.feedback_counted);
  const auto due = desk_.count_text(request.redo_by, doing_.on);
  if (*due.first < doing_.on)
    refuse(
        gather::name_of(order),
        Message(N_("{due} lies before the day on which it is sent back")).with("due", *due.first));
  return due;
}

void RecipientSteps::sign(const StepRequest& request, Recipient& after) const {
  after.signed_on = doing_.on;
  after.signed_by = request.by;
  after.witness = request.witness;
  after.sign_mode = request.signature == "refused" ? model::SignMode::refused
                    : request.signature == "proxy" ? model::SignMode::proxy
                                                   : model::SignMode::signed_for;
}

/// The right unit takes over; the wrong one stays on record.
model::Id RecipientSteps::hand_on(const Order& order, const StepRequest& request) {
  if (request.unit.empty())
    refuse(gather::name_of(order), N_("say which unit it is for: --unit UNIT"));
  Recipient next;
  next.order_id = order.id;
  next.unit = gather::resolve_unit(desk_.names(), request.unit);
  for (const auto& other : store::recipients_of(desk_.db(), order.id))
    if (other.unit == next.unit && other.state != RecipientState::reassigned)
      refuse(
          gather::name_of(order),
          Message(N_("{unit} is a recipient already")).with("unit", desk_.names().name(next.unit)));
  next.role = before_.role;
  const OrderKind kind = kind_then(desk_, order);
  std::tie(next.sign_due, next.sign_counted) = counted_from(desk_, kind.sign_within, doing_.on);
  std::tie(next.feedback_due, next.feedback_counted) =
      counted_from(desk_, kind.feedback_within, doing_.on);
  desk_.add("address", next, doing_);
  for (const auto& item : store::items_of(desk_.db(), order.id))
    if (item.unit == before_.unit) {
      OrderItem moved = item;
      moved.unit = next.unit;
      desk_.change("reassign", item, moved, doing_);
    }
  return next.id;
}

Recipient RecipientSteps::recipient_of(const Order& order, const std::string& text) const {
  const auto all = store::recipients_of(desk_.db(), order.id);
  std::vector<Recipient> meant;
  std::vector<std::string> names;
  const model::Id unit = text.empty() ? 0 : gather::resolve_unit(desk_.names(), text);
  for (const auto& recipient : all) {
    if (recipient.role == RecipientRole::copy || recipient.state == RecipientState::reassigned)
      continue;
    names.push_back(desk_.names().name(recipient.unit));
    if (unit == 0 || recipient.unit == unit) meant.push_back(recipient);
  }
  if (meant.size() == 1) return meant.front();
  if (unit != 0)
    refuse(gather::name_of(order), Message(N_("{unit} is no recipient of it (they are: {list})"))
                                       .with("unit", desk_.names().name(unit))
                                       .with("list", base::join(names, ", ")));
  refuse(
      gather::name_of(order),
      Message(N_("say which recipient: --to UNIT ({list})")).with("list", base::join(names, ", ")));
}

}  // namespace duban::casework
