// Drafting an order; finding orders; series of numbers.
#include "casework/order/draft.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/desk.hpp"
#include "casework/order/papers.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/order/papers.hpp"
#include "model/length.hpp"
#include "rules/steps.hpp"
#include "store/hazard_store.hpp"
#include "store/order_store.hpp"
#include "store/task_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Id;
using model::ItemSubject;
using model::Order;
using model::OrderItem;
using model::Recipient;
using model::RecipientRole;

namespace {

/// Drafts one order inside an open transaction.
class Drafter {
 public:
  explicit Drafter(Desk& desk) : desk_(desk) {}

  Order draft(NewOrder wanted) {
    doing_ = desk_.doing(wanted.on, wanted.by, wanted.because);
    upper_.reset();
    if (!wanted.incoming.empty()) take_over(wanted);
    Order order = wanted.facts;
    for (std::string* text : {&order.subject, &order.basis, &order.source, &order.source_by,
                              &order.requirements, &order.due, &order.consent})
      *text = base::trim(*text);
    const auto kind = gather::kind_of(desk_.rules(), order.kind);
    order.kind = kind.id;
    if (order.basis.empty()) order.basis = kind.basis;
    check(order, wanted);
    order.year = desk_.today().year();
    order.serial = desk_.number("O", desk_.today().year());
    order.drafted_on = doing_.on;
    order.drafted_by = doing_.by;
    order.rules_version = desk_.rules().version;
    if (!wanted.parent.empty())
      order.parent = gather::standing(gather::find_order(desk_.db(), wanted.parent)).id;
    place_on_ladder(wanted, order);
    to_.clear(), matters_.clear();
    put_recipients(wanted);
    put_items(wanted);
    desk_.add("draft", order, doing_);
    for (auto& recipient : to_)
      recipient.order_id = order.id, desk_.add("address", recipient, doing_);
    for (auto& item : matters_) item.order_id = order.id, desk_.add("attach", item, doing_);
    return order;
  }

 private:
  /// What the order has from the paper that it hands on.
  void take_over(NewOrder& wanted) {
    const auto paper = gather::find_paper(desk_.db(), wanted.incoming);
    expect_unanswered(paper);
    Order& order = wanted.facts;
    order.incoming = paper.id;
    const bool is_instruction = model::is_instruction(paper);  // its words stay in the register
    if (order.subject.empty() && !is_instruction) order.subject = paper.subject;
    if (order.source.empty()) {
      order.source = is_instruction ? paper.kind : gather::name_of(paper);
      if (order.source_by.empty()) order.source_by = paper.issuer;
      if (!order.source_on) order.source_on = paper.issued_on;
    }
    if (wanted.items.empty())
      for (const auto& hazard : gather::hazards_of(desk_.db(), paper))
        if (model::is_open(gather::find_hazard(desk_.db(), hazard).state))
          wanted.items.push_back({hazard, {}});
    if (!paper.reply_due) return;
    if (order.due.empty()) order.due = base::to_iso(due_before(paper));
    if (!wanted.after_upper) upper_ = paper;
  }

  /// The lead of the rules before the day on which this office answers.
  [[nodiscard]] base::Day due_before(const model::Paper& paper) const {
    const auto& lead = desk_.rules().incoming_lead;
    const auto due = desk_.calendar().subtract(*paper.reply_due, lead).due;
    if (due < desk_.today())
      throw Failure(Kind::invalid,
                    Message(N_("{number} is to be answered by {upper}; {lead} before that is past: "
                               "say a deadline: --due DUE"))
                        .with("number", model::number_of(paper))
                        .with("upper", *paper.reply_due)
                        .with("lead", model::length_word(lead)));
    return due;
  }

  void check(const Order& order, const NewOrder& wanted) const {
    if (order.subject.empty())
      throw Failure(Kind::usage, N_("say what it is about: --subject TEXT"));
    if (std::none_of(wanted.recipients.begin(), wanted.recipients.end(),
                     [](const auto& to) { return to.role != RecipientRole::copy; }))
      throw Failure(Kind::usage, N_("say to whom: --to UNIT (a copy alone is no order)"));
    if (const auto problem = rules::date_problem(doing_.on, {}, desk_.today(), doing_.because,
                                                 desk_.rules().late_entry_days))
      throw Failure(Kind::invalid, *problem);
    check_due(order.due);
    if (order.source_on && *order.source_on > desk_.today())
      throw Failure(Kind::usage, Message(N_("the day of its source, {day}, lies in the future"))
                                     .with("day", *order.source_on));
    if (std::count_if(wanted.recipients.begin(), wanted.recipients.end(),
                      [](const auto& to) { return to.role == RecipientRole::lead; }) > 1)
      throw Failure(Kind::usage, N_("one recipient is in the lead; the others assist"));
  }

  /// Where it stands when its kind is a rung: on the ladder that was said, else on that of the
  /// matter when it has items.
  void place_on_ladder(const NewOrder& wanted, Order& order) const {
    if (order.rung != 0) return;
    const auto rung_on = [&](model::Ladder ladder) {
      for (const auto& rung : desk_.rules().rungs)
        if (rung.ladder == ladder && rung.kind == order.kind) return rung.rung;
      return model::Id{0};
    };
    const bool said = order.ladder != model::Ladder::none;
    for (const auto ladder : {model::Ladder::matter, model::Ladder::unit}) {
      if (said ? ladder != order.ladder : (ladder == model::Ladder::matter && wanted.items.empty()))
        continue;
      if (const auto rung = rung_on(ladder); rung != 0) {
        order.ladder = ladder, order.rung = rung;
        return;
      }
    }
    if (said)
      throw Failure(
          Kind::usage,
          Message(N_("{kind} is no rung of that ladder by the rules")).with("kind", order.kind));
  }

  /// A deadline that is past is none.
  void check_due(const std::string& text) const {
    if (text.empty()) return;
    const auto due = gather::deadline_text(text, doing_.on, desk_.calendar());
    if (due < desk_.today())
      throw Failure(Kind::invalid, Message(N_("the deadline {due} is past (today is {today})"))
                                       .with("due", due)
                                       .with("today", desk_.today()));
    if (upper_ && due > *upper_->reply_due)
      throw Failure(Kind::invalid,
                    Message(N_("the deadline {due} lies after {upper}, by when {number} is to be "
                               "answered; if that is meant: --after-upper"))
                        .with("due", due)
                        .with("upper", *upper_->reply_due)
                        .with("number", model::number_of(*upper_)));
  }

  void put_recipients(const NewOrder& wanted) {
    for (const auto& to : wanted.recipients) {
      Recipient recipient;
      recipient.unit = to.id != 0 ? to.id : gather::resolve_unit(desk_.names(), to.unit);
      recipient.role = to.role;
      const bool twice = std::any_of(
          to_.begin(), to_.end(), [&](const auto& other) { return other.unit == recipient.unit; });
      if (twice)
        throw Failure(Kind::usage, Message(N_("{unit} stands among the recipients twice"))
                                       .with("unit", desk_.names().name(recipient.unit)));
      to_.push_back(recipient);
    }
  }

  /// The recipient that a unit answers to: itself, or the nearest one above it; 0 = all of them.
  [[nodiscard]] Id recipient_for(Id unit) const {
    Id found = 0;
    desk_.names().up(unit, [&](Id at) {
      for (const auto& recipient : to_)
        if (recipient.unit == at && recipient.role != RecipientRole::copy) found = at;
      return found == 0;
    });
    return found;
  }

  void put_items(const NewOrder& wanted) {
    for (const auto& one : wanted.items) {
      OrderItem item;
      item.due = one.due;
      check_due(one.due);
      bool over = false;
      if (model::parse_record_number('T', one.number)) {
        const auto task = gather::standing(gather::find_task(desk_.db(), one.number));
        item.subject = ItemSubject::task;
        item.subject_id = task.id;
        item.unit = recipient_for(task.lead);
        over = task.state == model::TaskState::closed || task.state == model::TaskState::voided;
      } else {
        const auto hazard = gather::standing(gather::find_hazard(desk_.db(), one.number));
        item.subject_id = hazard.id;
        item.unit = recipient_for(hazard.responsible != 0 ? hazard.responsible : hazard.territory);
        over = hazard.state == model::State::closed || hazard.state == model::State::voided;
      }
      if (over)
        throw Failure(Kind::invalid, Message(N_("{number} is closed already: it goes on no order"))
                                         .with("number", one.number));
      const bool twice = std::any_of(matters_.begin(), matters_.end(), [&](const auto& other) {
        return other.subject == item.subject && other.subject_id == item.subject_id;
      });
      if (twice)
        throw Failure(Kind::usage,
                      Message(N_("{number} stands on the order twice")).with("number", one.number));
      if (!wanted.again) refuse_again(one.number, item);
      matters_.push_back(item);
    }
  }

  /// Two open orders about one matter to one unit are asked for, or a mistake.
  void refuse_again(const std::string& number, const OrderItem& item) const {
    store::OrderQuery query;
    query.subject = item.subject;
    query.subject_id = item.subject_id;
    query.states = {model::OrderState::draft, model::OrderState::submitted,
                    model::OrderState::approved, model::OrderState::issued};
    for (const auto& other : store::orders(desk_.db(), query))
      for (const auto& recipient : store::recipients_of(desk_.db(), other.id))
        for (const auto& to : to_)
          if (to.unit == recipient.unit && to.role != RecipientRole::copy &&
              recipient.role != RecipientRole::copy)
            throw Failure(Kind::invalid, Message(N_("{number} is on the open order {order} to "
                                                    "{unit} already (allow it: --again)"))
                                             .with("number", number)
                                             .with("order", gather::name_of(other))
                                             .with("unit", desk_.names().name(to.unit)));
  }

  Desk& desk_;
  Doing doing_;
  std::optional<model::Paper> upper_;  ///< that is to be answered before any deadline of the order
  std::vector<Recipient> to_;
  std::vector<OrderItem> matters_;
};

}  // namespace

std::vector<Order> draft_orders(const Context& context, const std::vector<NewOrder>& wanted,
                                const std::function<void(const std::vector<Order>&)>& look) {
  Desk desk(context);
  Drafter drafter(desk);
  std::vector<Order> orders;
  for (const auto& one : wanted) orders.push_back(drafter.draft(one));
  if (look) look(orders);
  desk.finish();
  return orders;
}

}  // namespace duban::casework
