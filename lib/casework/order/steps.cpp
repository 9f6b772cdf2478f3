// An order as the skeleton of steps sees it.
#include "casework/order/steps.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/closing.hpp"
#include "casework/order/issue.hpp"
#include "casework/order/recipient_steps.hpp"
#include "gather/find.hpp"
#include "gather/order/consulted.hpp"
#include "gather/order/doubts.hpp"
#include "report/order_tables.hpp"
#include "rules/order_steps.hpp"
#include "store/order_store.hpp"

namespace duban::casework {

using base::Message;
using model::Order;
using model::OrderKind;
using model::OrderState;
using model::OrderVerb;
using model::StepRequest;

namespace {

class OrderNoun {
 public:
  using Record = Order;
  using Verb = OrderVerb;

  explicit OrderNoun(Desk& desk) : desk_(desk), recipients_(desk) {}

  [[nodiscard]] Order find(const std::string& text) const {
    return gather::find_order(desk_.db(), text);
  }
  static std::string name(const Order& order) { return gather::name_of(order); }

  void check_legal(const Order& order, OrderVerb verb) const {
    const OrderKind kind = kind_then(desk_, order);
    if (!rules::after(order.state, verb, kind)) refuse_state(order, verb, kind);
  }

  /// Without blanks that say nothing; a full-width @ is one too; how it was signed in the words of
  /// the record.
  [[nodiscard]] StepRequest request(const Order& order, StepRequest request) const {
    for (std::string* text :
         {&request.by, &request.because, &request.note, &request.witness, &request.how,
          &request.document, &request.signature, &request.to, &request.unit, &request.person})
      *text = base::trim(*text);
    for (std::string* person : {&request.by, &request.witness})
      if (const auto wide = person->find("＠"); wide != std::string::npos)
        person->replace(wide, std::string_view("＠").size(), "@");
    using model::SignMode;
    const auto mode = request.signature.empty() ? SignMode::signed_for
                                                : model::read_word<SignMode>(request.signature);
    if (!mode)
      refuse(name(order), Message(N_("\"{text}\" is no way to sign; write signed (签收), refused "
                                     "(拒签) or proxy (代签)"))
                              .with("text", request.signature));
    request.signature = *mode == SignMode::signed_for ? "" : model::word(*mode);
    if (!request.by.empty()) request.by = desk_.person(request.by);
    return request;
  }

  [[nodiscard]] std::vector<Message> missing(const Order& order, OrderVerb verb,
                                             const StepRequest& r) const {
    return rules::missing(verb, r, kind_then(desk_, order));
  }

  static std::vector<std::pair<OrderVerb, StepRequest>> parts(const Order& /*order*/,
                                                              OrderVerb verb,
                                                              const StepRequest& r) {
    return {{verb, r}};
  }

  model::OptDay latest(const Order& order, OrderVerb verb, const StepRequest& r) {
    if (model::is_of_recipient(verb)) return recipients_.latest(order, verb, r);
    for (const auto* day : {&order.ended_on, &order.issued_on, &order.approved_on,
                            &order.rejected_on, &order.submitted_on, &order.drafted_on})
      if (*day) return *day;
    return {};
  }

  [[nodiscard]] Doing doing(OrderVerb /*verb*/, const StepRequest& r) const {
    return {r.on.value_or(desk_.today()), r.by.empty() ? desk_.context().actor : r.by, r.because};
  }

  void act(OrderVerb verb, const StepRequest& request, const Doing& doing, Order& order,
           std::vector<Message>& notes) {
    if (model::is_of_recipient(verb)) return recipients_.act(verb, request, doing, order);
    doing_ = doing;
    const OrderKind kind = kind_then(desk_, order);
    const auto next = *rules::after(order.state, verb, kind);
    const Order before = order;
    switch (verb) {
      case OrderVerb::edit:
        edit(request, order);
        if (order.due != before.due) gather::doubt_upper(desk_.db(), order, due_of(order), notes);
        break;
      case OrderVerb::submit:
        check_whole(order, kind), order.submitted_on = doing.on, order.submitted_by = doing.by;
        for (auto& doubt :
             gather::letter_doubts(desk_.db(), order, kind, desk_.calendar(), desk_.today()))
          notes.push_back(std::move(doubt));
        gather::doubt_unasked(desk_.db(), order, kind, notes);
        break;
      case OrderVerb::approve:
        gather::expect_consulted(desk_.db(), order, kind, notes);
        approve(order);
        break;
      case OrderVerb::reject:
        order.rejected_on = doing.on, order.reject_reason = request.because;
        order.submitted_on.reset(), order.submitted_by.clear(), order.approved_on.reset(),
            order.approved_by.clear();
        break;
      case OrderVerb::issue:
        check_whole(order, kind), issue_order({desk_, doing_, kind}, request, order, notes);
        gather::doubt_upper(desk_.db(), order, order.due_on, notes);
        break;
      case OrderVerb::withdraw:
        if (is_received(order))
          refuse(name(order), N_("it was signed for already: supersede it with another order "
                                 "(order supersede)"));
        end(order, request, notes);
        break;
      case OrderVerb::void_number:
        if (is_received(order))
          refuse(name(order), N_("it was signed for already: its number stands"));
        end(order, request, notes);
        break;
      case OrderVerb::supersede: end(order, request, notes); break;
      case OrderVerb::close: close(order, kind); break;
      default: break;
    }
    order.state = next;
    desk_.change(model::word(verb), before, order, doing_);
  }

  /// With its last recipient an order is closed by itself.
  void settle(Order& order, const StepRequest& r) {
    if (recipients_.ended()) settle_order(desk_, order, r.on.value_or(desk_.today()));
  }

 private:
  [[noreturn]] static void refuse_state(const Order& order, OrderVerb verb, const OrderKind& kind) {
    const auto legal = rules::legal_verbs(order.state, kind);
    if (verb == OrderVerb::issue &&
        (order.state == OrderState::draft || order.state == OrderState::submitted))
      refuse(gather::name_of(order), N_("it is not approved yet: first submit, then approve"));
    refuse(gather::name_of(order),
           legal.empty()
               ? Message(N_("it is {state}: nothing more can be done with it"))
                     .with("state", model::label(order.state))
               : Message(N_("it is {state}: {verb} is no legal step now (legal: {legal})"))
                     .with("state", model::label(order.state))
                     .with("verb", model::word(verb))
                     .with("legal", legal_word(legal)));
  }

  /// What its kind cannot do without.
  void check_whole(const Order& order, const OrderKind& kind) const {
    if (kind.needs_requirements && order.requirements.empty())
      refuse(gather::name_of(order),
             N_("its kind needs requirements (time, place, who comes): order edit "
                "--requirements TEXT"));
    gather::expect_addressable(desk_.db(), order, kind);
    if (kind.needs_items && store::items_of(desk_.db(), order.id).empty())
      refuse(gather::name_of(order),
             N_("its kind needs items: withdraw it and draft it again with --item"));
  }

  [[nodiscard]] model::OptDay due_of(const Order& order) const {
    if (order.due.empty()) return {};
    return gather::deadline_text(order.due, doing_.on, desk_.calendar());
  }

  /// Facts of a draft; a dash empties one.
  void edit(const StepRequest& request, Order& order) const {
    for (const auto& [name, given] : request.facts) {
      const std::string text(base::trim(given));
      const bool empties = text == "-" || text.empty();
      if (empties && name == "subject")
        refuse(gather::name_of(order), N_("say what it is about: --subject TEXT"));
      if (name == "due" && !empties &&
          gather::deadline_text(text, doing_.on, desk_.calendar()) < desk_.today())
        refuse(gather::name_of(order), Message(N_("the deadline {due} is past (today is {today})"))
                                           .with("due", text)
                                           .with("today", desk_.today()));
      if (name == "urgency" && !empties && text != "特急" && text != "加急")
        refuse(gather::name_of(order),
               Message(N_("\"{text}\" is no urgency; write 特急 or 加急")).with("text", text));
      model::set_field(order, *model::field_of<Order>(name), empties ? "" : text);
    }
  }

  void approve(Order& order) const {
    if (base::split_list(doing_.by).size() > 1)
      refuse(gather::name_of(order), N_("name one person who approves it"));
    for (const auto& own : {order.submitted_by, order.drafted_by})
      if (!own.empty() && rules::same_person(own, doing_.by))
        refuse(gather::name_of(order), N_("who drafted or submitted it does not approve it"));
    order.approved_on = doing_.on, order.approved_by = doing_.by;
  }

  /// What the order dispatched stays dispatched: its hazards are named.
  void end(Order& order, const StepRequest& request, std::vector<Message>& notes) const {
    order.ended_on = doing_.on, order.end_reason = request.because;
    std::vector<std::string> numbers;
    for (const auto& item : store::items_of(desk_.db(), order.id))
      if (item.dispatched != 0) numbers.push_back(gather::number_of_item(desk_.db(), item));
    if (!numbers.empty())
      notes.push_back(
          Message(N_("hazards that it dispatched stay dispatched, with their deadlines: {list}"))
              .with("list", base::join(numbers, ", ")));
  }

  void close(Order& order, const OrderKind& kind) const {
    const auto open = open_in(desk_.db(), order, &kind);
    if (open.empty()) {
      order.ended_on = doing_.on;
      return;
    }
    Message list;
    for (const auto& one : open) list = base::joined(list, one, N_("{a}; {b}"));
    refuse(gather::name_of(order), Message(N_("still open: {list}")).with("list", list));
  }

  [[nodiscard]] bool is_received(const Order& order) const {
    const auto all = store::recipients_of(desk_.db(), order.id);
    return std::any_of(all.begin(), all.end(), rules::is_received);
  }

  Desk& desk_;
  RecipientSteps recipients_;
  Doing doing_;
};

}  // namespace

OrderResult step_orders(const Context& context, OrderVerb verb,
                        const std::vector<StepRequest>& requests, bool each) {
  return run_steps<OrderNoun>(context, verb, requests, each);
}

}  // namespace duban::casework
