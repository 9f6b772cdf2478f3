// Doing the steps of orders and recipients: one transaction, every step with its entry in the log.
#include "casework/order/steps.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "casework/closing.hpp"
#include "casework/hazard/evidence.hpp"
#include "casework/hazard/steps.hpp"
#include "casework/order/parts.hpp"
#include "casework/workbench.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
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

Message legal_word(const std::vector<OrderVerb>& legal) {
  std::vector<std::string> words;
  for (const auto verb : legal) words.emplace_back(model::word(verb));
  return base::verbatim(base::join(words, ", "));
}

/// Does steps inside one open transaction.
class OrderStepper {
 public:
  explicit OrderStepper(const Context& context) : desk_(context) {}

  OrderOutcome run(OrderVerb verb, const StepRequest& given) {
    OrderOutcome outcome;
    outcome.asked = given.number;
    outcome.before = outcome.after = gather::find_order(desk_.context.db, given.number);
    Order& order = outcome.after;
    const OrderKind kind = its_kind(order);
    StepRequest request = cleaned(order, given);
    if (!request.by.empty()) request.by = person_text(desk_.bench, request.by);
    desk_.on = request.on.value_or(desk_.context.today);
    desk_.by = request.by.empty() ? desk_.context.actor : request.by;
    desk_.because = request.because;
    const auto next = rules::after(order.state, verb, kind);
    if (!next) refuse_state(order, verb, kind);
    for (const auto& lack : rules::missing(verb, request, kind)) refuse(order, lack);
    if (model::is_of_recipient(verb)) {
      step_recipient(verb, request, order, kind);
    } else {
      check_date(order, latest(order));
      step_order(verb, request, kind, *next, order, outcome.notes);
    }
    if (verb == OrderVerb::done || verb == OrderVerb::reassign)
      settle_order(desk_.context, desk_.log, desk_.bench.rules, order, desk_.on);
    return outcome;
  }

 private:
  /// Without blanks that say nothing; a full-width @ is one too; how it was signed in the words of
  /// the record.
  static StepRequest cleaned(const Order& order, StepRequest request) {
    for (std::string* text :
         {&request.by, &request.because, &request.note, &request.witness, &request.how,
          &request.document, &request.signature, &request.to, &request.unit, &request.person})
      *text = base::trim(*text);
    for (std::string* person : {&request.by, &request.witness})
      if (const auto wide = person->find("＠"); wide != std::string::npos)
        person->replace(wide, std::string_view("＠").size(), "@");
    static const std::map<std::string, std::string> words{{"", ""},
                                                          {"signed", ""},
                                                          {"签收", ""},
                                                          {"已签收", ""},
                                                          {"refused", "refused"},
                                                          {"拒签", "refused"},
                                                          {"拒收", "refused"},
                                                          {"proxy", "proxy"},
                                                          {"代签", "proxy"},
                                                          {"代收", "proxy"}};
    const auto word = words.find(request.signature);
    if (word == words.end())
      refuse(order, Message(N_("\"{text}\" is no way to sign; write signed (签收), refused (拒签) "
                               "or proxy (代签)"))
                        .with("text", request.signature));
    request.signature = word->second;
    return request;
  }

  /// An order of a kind that the rules dropped since keeps its steps.
  [[nodiscard]] OrderKind its_kind(const Order& order) const {
    const auto found = desk_.bench.rules.order_kinds.find(order.kind);
    if (found != desk_.bench.rules.order_kinds.end()) return found->second;
    OrderKind gone;
    gone.id = gone.zh = gone.en = order.kind;
    gone.own_numbers = false;
    return gone;
  }

  [[noreturn]] static void refuse_state(const Order& order, OrderVerb verb, const OrderKind& kind) {
    const auto legal = rules::legal_verbs(order.state, kind);
    if (verb == OrderVerb::issue &&
        (order.state == OrderState::draft || order.state == OrderState::submitted))
      refuse(order, N_("it is not approved yet: first submit, then approve"));
    refuse(order, legal.empty()
                      ? Message(N_("it is {state}: nothing more can be done with it"))
                            .with("state", report::state_word(order.state))
                      : Message(N_("it is {state}: {verb} is no legal step now (legal: {legal})"))
                            .with("state", report::state_word(order.state))
                            .with("verb", model::word(verb))
                            .with("legal", legal_word(legal)));
  }

  static model::OptDay latest(const Order& order) {
    for (const auto* day : {&order.ended_on, &order.issued_on, &order.approved_on,
                            &order.rejected_on, &order.submitted_on, &order.drafted_on})
      if (*day) return *day;
    return {};
  }

  void check_date(const Order& order, const model::OptDay& previous) const {
    if (const auto problem = rules::date_problem(desk_.on, previous, desk_.context.today,
                                                 desk_.because, desk_.bench.rules.late_entry_days))
      refuse(order, *problem);
  }

  void step_order(OrderVerb verb, const StepRequest& request, const OrderKind& kind,
                  OrderState next, Order& order, std::vector<Message>& notes) {
    const Order before = order;
    switch (verb) {
      case OrderVerb::edit: edit(request, order); break;
      case OrderVerb::submit:
        check_whole(order, kind), order.submitted_on = desk_.on, order.submitted_by = desk_.by;
        break;
      case OrderVerb::approve: approve(order); break;
      case OrderVerb::reject:
        order.rejected_on = desk_.on, order.reject_reason = request.because;
        order.submitted_on.reset(), order.submitted_by.clear(), order.approved_on.reset(),
            order.approved_by.clear();
        break;
      case OrderVerb::issue:
        check_whole(order, kind), issue_order(desk_, request, kind, order, notes);
        break;
      case OrderVerb::withdraw:
        if (is_received(order))
          refuse(
              order,
              N_("it was signed for already: supersede it with another order (order supersede)"));
        end(order, request, notes);
        break;
      case OrderVerb::void_number:
        if (is_received(order)) refuse(order, N_("it was signed for already: its number stands"));
        end(order, request, notes);
        break;
      case OrderVerb::supersede: end(order, request, notes); break;
      case OrderVerb::close: close(order, kind); break;
      default: break;
    }
    order.state = next;
    desk_.write(model::word(verb), before, order, desk_.orders);
  }

  /// What its kind cannot do without.
  void check_whole(const Order& order, const OrderKind& kind) const {
    if (kind.needs_requirements && order.requirements.empty())
      refuse(order, N_("its kind needs requirements (time, place, who comes): order edit "
                       "--requirements TEXT"));
    if (kind.needs_items && store::items_of(desk_.context.db, order.id).empty())
      refuse(order, N_("its kind needs items: withdraw it and draft it again with --item"));
  }

  /// Facts of a draft; a dash empties one.
  void edit(const StepRequest& request, Order& order) const {
    for (const auto& [name, given] : request.facts) {
      const std::string text(base::trim(given));
      const bool empties = text == "-" || text.empty();
      if (empties && name == "subject") refuse(order, N_("say what it is about: --subject TEXT"));
      if (name == "due" && !empties &&
          gather::deadline_text(text, desk_.on, desk_.bench.calendar()) < desk_.context.today)
        refuse(order, Message(N_("the deadline {due} is past (today is {today})"))
                          .with("due", text)
                          .with("today", desk_.context.today));
      model::set_field(order, *model::field_of<Order>(name), empties ? "" : text);
    }
  }

  void approve(Order& order) const {
    if (base::split_list(desk_.by).size() > 1) refuse(order, N_("name one person who approves it"));
    for (const auto& own : {order.submitted_by, order.drafted_by})
      if (!own.empty() && rules::same_person(own, desk_.by))
        refuse(order, N_("who drafted or submitted it does not approve it"));
    order.approved_on = desk_.on, order.approved_by = desk_.by;
  }

  /// What the order dispatched stays dispatched: its hazards are named.
  void end(Order& order, const StepRequest& request, std::vector<Message>& notes) const {
    order.ended_on = desk_.on, order.end_reason = request.because;
    std::vector<std::string> numbers;
    for (const auto& item : store::items_of(desk_.context.db, order.id))
      if (item.dispatched != 0) numbers.push_back(gather::number_of_item(desk_.context.db, item));
    if (!numbers.empty())
      notes.push_back(
          Message(N_("hazards that it dispatched stay dispatched, with their deadlines: {list}"))
              .with("list", base::join(numbers, ", ")));
  }

  void close(Order& order, const OrderKind& kind) const {
    const auto open = open_in(desk_.context.db, order, &kind);
    if (open.empty()) {
      order.ended_on = desk_.on;
      return;
    }
    Message list;
    for (const auto& one : open) list = base::joined(list, one, N_("{a}; {b}"));
    refuse(order, Message(N_("still open: {list}")).with("list", list));
  }

  [[nodiscard]] bool is_received(const Order& order) const {
    const auto all = store::recipients_of(desk_.context.db, order.id);
    return std::any_of(all.begin(), all.end(), rules::is_received);
  }

  void step_recipient(OrderVerb verb, const StepRequest& request, Order& order,
                      const OrderKind& kind) {
    const Recipient before = recipient_of(order, request.to);
    const bool signs = kind.sign_within.count > 0;
    const auto next = rules::after(before.state, verb, signs);
    const std::string unit = desk_.bench.names().name(before.unit);
    if (!next) {
      const auto legal = rules::legal_verbs(before.state, signs);
      refuse(order, Message(N_("{unit} is {state}: {verb} is no legal step now (legal: {legal})"))
                        .with("unit", unit)
                        .with("state", report::state_word(before.state))
                        .with("verb", model::word(verb))
                        .with("legal", legal_word(legal)));
    }
    check_date(order, latest(order, before));
    Recipient after = before;
    after.state = *next;
    switch (verb) {
      case OrderVerb::deliver:
        after.delivered_on = desk_.on, after.delivered_how = request.how;
        after.delivered_to = request.person;
        break;
      case OrderVerb::sign:
        if (!request.witness.empty() && rules::same_person(request.witness, request.by))
          refuse(order, N_("the witness is somebody else than who signs"));
        sign(request, after);
        break;
      case OrderVerb::feedback:
        after.feedback_on = desk_.on, after.feedback = request.note, after.feedback_by = request.by;
        keep_files(request, before);
        break;
      case OrderVerb::return_:
        after.returned_on = desk_.on, after.return_reason = request.because;
        after.returns += 1;
        after.feedback_due = redo_due(order, kind, before, request);
        break;
      case OrderVerb::done: after.done_on = desk_.on, after.done_by = desk_.by; break;
      case OrderVerb::reassign: after.moved_to = hand_on(order, before, request); break;
      default: break;
    }
    desk_.write(model::word(verb), before, after, desk_.recipients);
  }

  void keep_files(const StepRequest& request, const Recipient& recipient) {
    for (auto file : files_for(desk_.context, model::EvidenceKind::feedback,
                               base::split_list(request.files, ";"))) {
      file.subject = model::EvidenceOf::recipient;
      file.subject_id = recipient.id;
      file.on = desk_.on;
      file.by = desk_.by;
      keep_file(desk_.context, desk_.log, file);
    }
  }

  /// The day said, which is not past; else a period of the kind from now on when the old date would
  /// make the unit late at once.
  [[nodiscard]] model::OptDay redo_due(const Order& order, const OrderKind& kind,
                                       const Recipient& before, const StepRequest& request) const {
    if (request.redo_by.empty())
      return before.feedback_due && *before.feedback_due <= desk_.on
                 ? desk_.counted(kind.feedback_within)
                 : before.feedback_due;
    const auto due = gather::deadline_text(request.redo_by, desk_.on, desk_.bench.calendar());
    if (due < desk_.on)
      refuse(order,
             Message(N_("{due} lies before the day on which it is sent back")).with("due", due));
    return due;
  }

  void sign(const StepRequest& request, Recipient& after) const {
    after.signed_on = desk_.on;
    after.signed_by = request.by;
    after.witness = request.witness;
    after.sign_mode = request.signature == "refused" ? model::SignMode::refused
                      : request.signature == "proxy" ? model::SignMode::proxy
                                                     : model::SignMode::signed_for;
  }

  static model::OptDay latest(const Order& order, const Recipient& recipient) {
    model::OptDay day = order.issued_on;
    for (const auto* other : {&recipient.delivered_on, &recipient.signed_on, &recipient.feedback_on,
                              &recipient.returned_on})
      if (*other && (!day || **other > *day)) day = *other;
    return day;
  }

  /// The right unit takes over; the wrong one stays on record.
  model::Id hand_on(const Order& order, const Recipient& before, const StepRequest& request) {
    if (request.unit.empty()) refuse(order, N_("say which unit it is for: --unit UNIT"));
    Recipient next;
    next.order_id = order.id;
    next.unit = gather::resolve_unit(desk_.bench.names(), request.unit);
    for (const auto& other : store::recipients_of(desk_.context.db, order.id))
      if (other.unit == next.unit && other.state != RecipientState::reassigned)
        refuse(order, Message(N_("{unit} is a recipient already"))
                          .with("unit", desk_.bench.names().name(next.unit)));
    next.role = before.role;
    const OrderKind kind = its_kind(order);
    next.sign_due = desk_.counted(kind.sign_within);
    next.feedback_due = desk_.counted(kind.feedback_within);
    desk_.add("address", next, desk_.recipients);
    for (const auto& item : store::items_of(desk_.context.db, order.id))
      if (item.unit == before.unit) {
        OrderItem moved = item;
        moved.unit = next.unit;
        desk_.write("reassign", item, moved, desk_.items);
      }
    return next.id;
  }

  [[nodiscard]] Recipient recipient_of(const Order& order, const std::string& text) const {
    const auto all = store::recipients_of(desk_.context.db, order.id);
    std::vector<Recipient> meant;
    std::vector<std::string> names;
    const model::Id unit = text.empty() ? 0 : gather::resolve_unit(desk_.bench.names(), text);
    for (const auto& recipient : all) {
      if (recipient.role == RecipientRole::copy || recipient.state == RecipientState::reassigned)
        continue;
      names.push_back(desk_.bench.names().name(recipient.unit));
      if (unit == 0 || recipient.unit == unit) meant.push_back(recipient);
    }
    if (meant.size() == 1) return meant.front();
    if (unit != 0)
      refuse(order, Message(N_("{unit} is no recipient of it (they are: {list})"))
                        .with("unit", desk_.bench.names().name(unit))
                        .with("list", base::join(names, ", ")));
    refuse(order, Message(N_("say which recipient: --to UNIT ({list})"))
                      .with("list", base::join(names, ", ")));
  }

  OrderDesk desk_;
};

}  // namespace

OrderResult step_orders(const Context& context, OrderVerb verb,
                        const std::vector<StepRequest>& requests, bool each) {
  return run_steps<Order, OrderStepper>(context, verb, requests, each);
}

}  // namespace duban::casework
