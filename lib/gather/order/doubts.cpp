// Doubts about a letter.
#include "gather/order/doubts.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "model/length.hpp"
#include "model/paper.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "store/hazard_store.hpp"
#include "store/order_store.hpp"

namespace duban::gather {

using base::Message;
using model::Order;

namespace {

/// As many are named; of the others how many.
constexpr std::size_t most_named = 5;

/// One sentence for one item, another for several.
class Found {
 public:
  void add(std::string number, base::Day due) {
    due_ = due;
    numbers_.push_back(std::move(number));
  }
  void say(std::vector<Message>& list, const char* one, const char* many) const {
    if (numbers_.empty()) return;
    if (numbers_.size() == 1) {
      list.push_back(Message(one).with("number", numbers_.front()).with("due", due_));
      return;
    }
    std::vector<std::string> named(
        numbers_.begin(),
        numbers_.begin() + static_cast<std::ptrdiff_t>(std::min(most_named, numbers_.size())));
    list.push_back(
        Message(many)
            .with("n", static_cast<model::Id>(numbers_.size()))
            .with("numbers", base::join(named, ", ") + (numbers_.size() > most_named ? " …" : "")));
  }

 private:
  std::vector<std::string> numbers_;
  base::Day due_;
};

}  // namespace

void doubt_upper(const store::Database& db, const Order& order, const model::OptDay& due,
                 std::vector<Message>& doubts) {
  const auto paper =
      order.incoming == 0 ? std::nullopt : store::record_by_id<model::Paper>(db, order.incoming);
  if (!paper || !paper->reply_due || paper->replied_on || (due && *due <= *paper->reply_due))
    return;
  doubts.push_back(Message(due ? N_("the deadline {due} lies after {upper}, by when {number} is to "
                                    "be answered")
                               : N_("the letter sets no deadline; {number} is to be answered by "
                                    "{upper}"))
                       .with("due", due.value_or(*paper->reply_due))
                       .with("upper", *paper->reply_due)
                       .with("number", model::number_of(*paper)));
}

std::vector<Message> letter_doubts(const store::Database& db, const Order& order,
                                   const model::OrderKind& kind, const rules::Calendar& calendar,
                                   base::Day today) {
  std::vector<Message> doubts;
  Found other, silent;
  std::set<base::Day> written;
  const auto date_of = [&](const std::string& text) -> model::OptDay {
    if (text.empty()) return {};
    const auto day = deadline_text(text, today, calendar);
    if (!model::parse_length(text)) written.insert(day);
    return day;
  };
  const auto of_all = date_of(order.due);
  store::HazardReader hazards(db);
  for (const auto& item : store::items_of(db, order.id)) {
    const auto set = item.due.empty() ? of_all : date_of(item.due);
    if (item.subject != model::ItemSubject::hazard) continue;
    const auto hazard = hazards.get(item.subject_id);
    if (!hazard || !model::is_open(hazard->state) || !hazard->due_on) continue;
    const auto late = rules::lateness(rules::clock_of(*hazard), today);
    if (set && *set != *hazard->due_on)
      other.add(model::number_of(*hazard), *hazard->due_on);
    else if (!set && late.kind == model::LatenessKind::overdue)
      silent.add(model::number_of(*hazard), *hazard->due_on);
  }
  other.say(doubts,
            N_("{number} keeps its own deadline {due}; another one needs an extension (duban "
               "hazard extend)"),
            N_("{n} items keep their own deadlines; others need an extension (duban hazard "
               "extend): {numbers}"));
  silent.say(doubts, N_("{number} was due on {due}, and the letter sets no other date (--due)"),
             N_("{n} items are overdue, and the letter sets no other date (--due): {numbers}"));
  doubt_upper(db, order, order.due_on ? order.due_on : of_all, doubts);
  for (const auto day : written) {
    if (!calendar.is_workday(day))
      doubts.push_back(Message(N_("the deadline {due} is no workday")).with("due", day));
    else if (!calendar.covers(day))
      doubts.push_back(
          Message(N_("the deadline {due} lies beyond the last notice on holidays: it may turn out "
                     "to be no workday"))
              .with("due", day));
  }
  if (kind.own_numbers && kind.code.starts_with("安委办") &&
      store::last_in_series(db, model::series_of(kind), today.year()) == 0)
    doubts.push_back(
        Message(
            N_("the document code {code} names no place yet (such as 浙{code}): put it right in "
               "the rules, orders.kinds.{kind}.code, before the first number is taken"))
            .with("code", kind.code)
            .with("kind", kind.id));
  return doubts;
}

}  // namespace duban::gather
