// Doubts about a letter.
#include "gather/order/doubts.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/failure.hpp"
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

/// 责令 is for enforcement bodies; governments and departments are asked. [若干规定 一.1]
void doubt_wording(const store::Database& db, const Order& order, std::vector<Message>& doubts) {
  const auto names = names_of(db);
  const auto to = store::recipients_of(db, order.id);
  const bool to_authority = std::any_of(to.begin(), to.end(), [&](const auto& one) {
    const auto* unit = names.unit(one.unit);
    return unit != nullptr && unit->kind != model::UnitKind::enterprise;
  });
  if (!to_authority) return;
  std::vector<std::string> found;
  for (const char* word : {"责令", "限令", "必须于"})
    for (const auto* text : {&order.subject, &order.requirements})
      if (text->find(word) != std::string::npos &&
          std::find(found.begin(), found.end(), word) == found.end())
        found.emplace_back(word);
  if (!found.empty())
    doubts.push_back(
        Message(N_("\"{words}\" is how enforcement bodies speak; governments and departments are "
                   "asked (请于……前)"))
            .with("words", base::join(found, "、")));
}

}  // namespace

void expect_addressable(const store::Database& db, const Order& order,
                        const model::OrderKind& kind) {
  const auto as = rules_of(db).letter.territory_as;
  const bool agreed = !kind.own_numbers && !order.consent.empty();
  const auto names = names_of(db);
  for (const auto& one : store::recipients_of(db, order.id)) {
    const auto* unit = names.unit(one.unit);
    if (unit == nullptr || unit->kind != model::UnitKind::government || agreed ||
        one.role == model::RecipientRole::copy || one.state == model::RecipientState::reassigned)
      continue;
    if (as.empty() || unit->name.ends_with("政府"))
      throw base::Failure(
          base::Kind::invalid,
          Message(N_("{unit} is a government: write to its committee (orders.letter.territory_as); "
                     "to a "
                     "government as such only under a number from outside and with --consent "
                     "经市政府同意 [党政机关公文处理工作条例 第十五条、第十六条]"))
              .with("unit", unit->name));
  }
}

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
  doubt_wording(db, order, doubts);
  if (kind.own_numbers && kind.code.starts_with("安委") &&
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
