// Arranging the items of a letter.
#include "report/letter_items.hpp"

#include <algorithm>

#include "base/day.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "report/letter_words.hpp"

namespace duban::report {

using Item = LetterFacts::Item;
using Items = std::vector<const Item*>;
using model::RecipientRole;
using model::RecipientState;

namespace {

/// Beyond these, items stand in an annex: five, or two lines of twenty-eight characters.
constexpr std::size_t most_within = 5, widest_within = 112;

bool is_task(const Item& item) { return item.item.subject == model::ItemSubject::task; }
bool is_major(const Item& item) {
  return !is_task(item) && item.hazard.grade == model::Grade::major;
}
std::int64_t days_over(const Item& item) {
  return item.lateness.kind == model::LatenessKind::overdue ? item.lateness.days : 0;
}

/// The site, and where on it.
std::string place_of(const model::Hazard& hazard, const UnitName& unit) {
  const std::string site = unit(hazard.site);
  if (site.empty() || hazard.place.starts_with(site)) return hazard.place;
  return hazard.place.empty() ? site : site + "，" + hazard.place;
}

/// 3号楼：楼梯无护栏.
std::string matter_of(const Item& item, const UnitName& unit) {
  const std::string place = place_of(item.hazard, unit), what = letter_bare(item.hazard.problem);
  return place.empty() ? what : place + "：" + what;
}

/// What a letter says of one deadline: the date that it sets, and the one that ran before.
struct Deadlines {
  LetterDue set;      ///< what the letter asks for; else the unit's own, while it is not past
  std::string limit;  ///< before the issue: 自印发之日起60日内, or the text as asked
  LetterDue was;     ///< the unit's own deadline where the letter sets another, or where it is past
  bool own = false;  ///< set for this item, not for the letter as a whole
};

Deadlines deadlines_of(const LetterFacts& facts, const Item& item) {
  const auto& order = facts.order;
  Deadlines result;
  const LetterDue running{item.hazard.due_on, item.hazard.provisional != 0};
  const bool by_item = !item.item.due.empty() || (item.item.due_on && !order.due_on);
  result.own = by_item;
  if (item.item.due_on)
    result.set = letter_due(item.item.due_on, item.item.due_counted);
  else if (order.due_on && !by_item)
    result.set = letter_due(order.due_on, order.due_counted);
  const std::string& asked = by_item ? item.item.due : order.due;
  if (!result.set.on && !order.issued_on && !asked.empty()) {
    const auto day = base::parse_iso_day(asked);
    const auto length = model::parse_length(asked);
    if (day)
      result.set.on = *day;
    else
      result.limit = length ? letter_limit(*length) : asked;
  }
  if (result.set.on && result.set.on == running.on)  // the clock that this letter started
    result.set.provisional = result.set.provisional || running.provisional;
  const bool sets = result.set.on || !result.limit.empty();
  if (running.on && (sets ? result.set.on != running.on : days_over(item) > 0))
    result.was = running;
  if (!sets && days_over(item) == 0) result.set = running;
  return result;
}

/// 责任单位：嵊州市；重大事故隐患；原整改期限2026年10月10日，已逾期44日；限2026年12月23日（星期三）前（含当日）完成.
std::string facts_in_words(const Item& item, const Deadlines& due, const UnitName& unit) {
  std::vector<std::string> parts;
  if (const auto who = unit(item.hazard.responsible); !who.empty())
    parts.push_back((is_task(item) ? "牵头单位：" : "责任单位：") + who);
  if (is_major(item)) parts.emplace_back("重大事故隐患");
  if (due.was.on) parts.push_back((is_task(item) ? "原完成期限" : "原整改期限") + due.was.day());
  if (const auto days = days_over(item); days > 0) {
    const std::string late = "已逾期" + std::to_string(days) + "日";
    due.was.on ? parts.back() += "，" + late : (parts.push_back(late), parts.back());
  }
  if (item.lateness.kind == model::LatenessKind::suspended) parts.emplace_back("中止计时");
  if (due.set.on && (due.own || !due.was.on))
    parts.push_back("限" + due.set.deadline() + "完成");
  else if (!due.limit.empty() && due.own)
    parts.push_back(due.limit + "完成");
  return base::join(parts, "；");
}

/// 3号楼：楼梯无护栏。责任单位：嵊州市；…。整改措施：加装护栏。
std::string sentence_of(const Item& item, const Deadlines& due, const UnitName& unit) {
  std::string text = matter_of(item, unit) + "。";
  if (const auto words = facts_in_words(item, due, unit); !words.empty()) text += words + "。";
  if (!item.hazard.grade_clause.empty())
    text += "判定依据：" + letter_bare(item.hazard.grade_clause) + "。";
  if (!item.hazard.measure.empty() && item.hazard.measure != item.hazard.problem)
    text += (is_task(item) ? "措施：" : "整改措施：") + letter_bare(item.hazard.measure) + "。";
  return text;
}

/// An entry for each photo of an item.
std::vector<Document> photo_values(const std::vector<LetterFacts::Photo>& photos, const Item& item,
                                   const std::string& when) {
  std::vector<Document> list;
  for (const auto& photo : photos)
    list.push_back({{{"photo_n", std::to_string(list.size() + 1)},
                     {"photo_of", item.number},
                     {"photo_problem", item.hazard.problem},
                     {"photo_when", when},
                     {"photo_note", photo.note},
                     {"photo_on", photo.on ? letter_day(*photo.on) : std::string()}},
                    {},
                    {{"photo", photo.picture}}});
  return list;
}

std::string day_or_blank(const model::OptDay& day) {
  return day ? letter_day(*day) : std::string();
}

}  // namespace

Items items_of_letter(const LetterFacts& facts) {
  Items items;
  for (const auto& item : facts.items)
    if (facts.only == 0 || item.item.unit == 0 || item.item.unit == facts.only)
      items.push_back(&item);
  return items;
}

Document letter_item(const LetterFacts& facts, const Item& item, std::size_t n,
                     const UnitName& unit) {
  const auto& hazard = item.hazard;
  const auto due = deadlines_of(facts, item);
  const auto days = days_over(item);
  const bool is_alone = items_of_letter(facts).size() == 1;
  Document values;
  values.texts = {{"n", std::to_string(n)},
                  {"n_words", letter_numeral(n)},
                  {"mark", is_alone ? "" : "（" + letter_numeral(n) + "）"},
                  {"first_mark", is_alone ? "" : letter_numeral(n) + "、"},
                  {"number", item.number},
                  {"sentence", sentence_of(item, due, unit)},
                  {"problem", hazard.problem},
                  {"place", place_of(hazard, unit)},
                  {"territory", unit(hazard.territory)},
                  {"unit", unit(hazard.responsible)},
                  {"person", hazard.responsible_person},
                  {"sector", hazard.sector},
                  {"grade", is_task(item)    ? ""
                            : is_major(item) ? "重大"
                                             : "一般"},
                  {"grade_clause", hazard.grade_clause},
                  {"colour", hazard.risk_colour},
                  {"measure", hazard.measure},
                  {"found_on", day_or_blank(hazard.found_on)},
                  {"source", hazard.source},
                  {"item_due", due.set.on ? letter_day(*due.set.on) : due.limit},
                  {"item_weekday", due.set.weekday()},
                  {"item_due_text", due.set.on ? due.set.deadline() : due.limit},
                  {"item_was", due.was.day()},
                  {"item_overdue", days > 0 ? std::to_string(days) : ""},
                  {"supervising", unit(hazard.supervising)}};
  values.lists["photos_before"] = photo_values(item.before, item, "整改前");
  values.lists["photos_after"] = photo_values(item.after, item, "整改后");
  return values;
}

bool is_annexed(const Items& items, const UnitName& unit) {
  return items.size() > most_within ||
         std::any_of(items.begin(), items.end(), [&](const Item* item) {
           return base::display_width(matter_of(*item, unit)) > widest_within;
         });
}

std::string items_sum(const LetterFacts& facts, const Items& items) {
  if (items.empty()) return {};
  const auto tasks =
      std::count_if(items.begin(), items.end(), [](auto* one) { return is_task(*one); });
  const auto hazards = static_cast<std::ptrdiff_t>(items.size()) - tasks;
  const auto major =
      std::count_if(items.begin(), items.end(), [](auto* one) { return is_major(*one); });
  std::int64_t over = 0, longest = 0;
  for (const auto* item : items)
    if (const auto days = days_over(*item); days > 0) ++over, longest = std::max(longest, days);
  std::string text;
  if (hazards > 0) text = "安全隐患" + std::to_string(hazards) + "项";
  if (major > 0 && major < hazards) text += "（其中重大事故隐患" + std::to_string(major) + "项）";
  if (major > 0 && major == hazards) text = "重大事故隐患" + std::to_string(hazards) + "项";
  if (tasks > 0) text += (text.empty() ? "" : "，") + ("任务" + std::to_string(tasks) + "项");
  if (over > 0)
    text += "，截至" + letter_day(facts.on) + "已逾期" + std::to_string(over) + "项" +
            (over > 1 ? "，逾期时间最长" + std::to_string(longest) + "日"
                      : "（逾期" + std::to_string(longest) + "日）");
  return "共涉及" + text;
}

std::string annex_name(const LetterFacts& facts, const Items& items, const UnitName& unit) {
  model::Id only = facts.only;
  std::size_t count = 0;
  for (const auto& recipient : facts.recipients)
    if (facts.only == 0 && recipient.role != RecipientRole::copy &&
        recipient.state != RecipientState::reassigned)
      only = recipient.unit, ++count;
  const auto all = [&](auto&& is) {
    return std::all_of(items.begin(), items.end(), [&](auto* one) { return is(*one); });
  };
  const std::string of = count > 1 ? std::string() : unit(only);
  const std::string over = all([](const Item& one) { return days_over(one) > 0; }) ? "逾期" : "";
  if (all(is_task)) return of + over + "任务清单";
  if (all(is_major)) return of + over + "重大事故隐患清单";
  if (std::any_of(items.begin(), items.end(), [](auto* one) { return is_task(*one); }))
    return of + over + "事项清单";
  return of + over + "安全隐患清单";
}

std::string shared_work(const LetterFacts& facts, const Items& items, bool annexed) {
  std::vector<std::string> assisting;
  std::string lead;
  for (const auto& recipient : facts.recipients) {
    if (recipient.state == RecipientState::reassigned) continue;
    if (recipient.role == RecipientRole::lead) lead = facts.addressed(recipient.unit);
    if (recipient.role == RecipientRole::assisting)
      assisting.push_back(facts.addressed(recipient.unit));
  }
  if (lead.empty() || assisting.empty()) return {};
  std::vector<std::string> numbers;  // as the items are numbered: in words, in an annex in figures
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i]->item.unit == 0)
      numbers.push_back(annexed ? std::to_string(i + 1) : "（" + letter_numeral(i + 1) + "）");
  if (numbers.empty() && !items.empty()) return {};
  const std::string which =
      numbers.size() == items.size() ? "上述事项" : "第" + base::join(numbers, "、") + "项";
  return which + "由" + lead + "牵头办理，" + base::join(assisting, "、") + "配合。";
}

std::string due_sentence(const Items& items, const std::string& limit) {
  if (limit.empty()) return {};
  const auto own = std::count_if(items.begin(), items.end(),
                                 [](const Item* item) { return !item->item.due.empty(); });
  if (own != 0 && own == static_cast<std::ptrdiff_t>(items.size())) return {};
  const std::string which = own != 0 ? "未另行写明期限的事项" : items.empty() ? "" : "上述事项";
  const bool is_date = limit.front() >= '0' && limit.front() <= '9';  // not 自印发之日起…
  return which + (is_date ? "请于" : "请") + limit + "完成。";
}

}  // namespace duban::report
