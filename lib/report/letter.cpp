// Arranging a letter. Letters are Chinese in every language of the screen.
#include "report/letter.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/text_width.hpp"
#include "model/counted.hpp"
#include "model/length.hpp"

namespace duban::report {

using model::Order;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;

std::string letter_day(base::Day day) {
  return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" +
         std::to_string(day.day_of_month()) + "日";
}

namespace {

/// Cells of a red head that stand in one line at full size: fourteen characters.
constexpr std::size_t widest_at_full_size = 28;
/// Cells of a title in one line: twenty characters.
constexpr std::size_t widest_title = 40;

std::string day_or_blank(const model::OptDay& day) {
  return day ? letter_day(*day) : std::string();
}

/// 2026年12月20日（星期日）前（含当日）.
std::string letter_deadline(base::Day day) {
  static constexpr std::array<const char*, 7> names{"一", "二", "三", "四", "五", "六", "日"};
  return letter_day(day) + "（星期" + names.at(day.iso_weekday() - 1) + "）前（含当日）";
}

/// A deadline of the letter; one beyond the last notice on holidays may still move, and says so.
struct Due {
  model::OptDay on;
  bool provisional = false;

  std::string day() const {
    return on ? letter_day(*on) + (provisional ? "（暂定）" : "") : std::string();
  }
  std::string deadline() const {
    return on ? letter_deadline(*on) + (provisional ? "（暂定，以国务院办公厅节假日安排为准）" : "")
              : std::string();
  }
};

Due due_of(const model::OptDay& on, const std::string& counted) {
  return {on, model::is_provisional(counted)};
}

/// 关于消防隐患整改的督办单: the kind is said once; a subject that is a title already stays as it
/// is. A long title breaks before the kind, never within it.
std::string title_of(const Order& order, const std::string& kind) {
  if (order.subject.ends_with(kind) || order.subject.ends_with("通知") ||
      order.subject.ends_with("通报"))
    return order.subject;
  std::string stem = kind;
  for (const std::string_view end : {"通知书", "通知", "通报", "单"})
    if (stem.ends_with(end)) {
      stem.resize(stem.size() - end.size());
      break;
    }
  std::string subject = order.subject;
  if (!stem.empty() && subject.starts_with(stem) && subject.size() > stem.size())
    subject.erase(0, stem.size());
  const std::string about = (subject.starts_with("关于") ? "" : "关于") + subject + "的";
  return about + (base::display_width(about + kind) > widest_title ? "\n" : "") + kind;
}

/// 2026年11月1日省安委会第三次全体会议; of an instruction who wrote it:
/// 张某某同志2026年11月1日批示.
std::string source_of(const Order& order) {
  if (order.source.empty() && order.source_by.empty()) return {};
  const std::string day = order.source_on ? letter_day(*order.source_on) : std::string();
  if (order.source.find("批示") == std::string::npos && !order.source.empty())
    return day + order.source;
  return order.source_by + (order.source_by.empty() ? "" : "同志") + day +
         (order.source.empty() ? "批示" : order.source);
}

struct Names {
  std::string all, lead, assisting, copies;
};

Names names_of(const LetterFacts& facts, const UnitName& unit) {
  Names names;
  const auto add = [](std::string& list, const std::string& name) {
    list += (list.empty() ? "" : "、") + name;
  };
  for (const auto& recipient : facts.recipients) {
    if (recipient.state == RecipientState::reassigned) continue;
    const std::string name = unit(recipient.unit);
    if (recipient.role == RecipientRole::copy) {
      add(names.copies, name);
      continue;
    }
    if (recipient.role == RecipientRole::lead) add(names.lead, name);
    if (recipient.role == RecipientRole::assisting) add(names.assisting, name);
    add(names.all, name);
  }
  return names;
}

/// The first date that a recipient of this letter owes something by.
Due first_due(const LetterFacts& facts, model::OptDay Recipient::*due,
              std::string Recipient::*counted) {
  Due first;
  for (const auto& recipient : facts.recipients)
    if ((facts.only == 0 || facts.only == recipient.unit) && recipient.*due &&
        (!first.on || *(recipient.*due) < *first.on))
      first = due_of(recipient.*due, recipient.*counted);
  return first;
}

/// The site, and where on it.
std::string place_of(const model::Hazard& hazard, const UnitName& unit) {
  const std::string site = unit(hazard.site);
  if (site.empty() || hazard.place.starts_with(site)) return hazard.place;
  return hazard.place.empty() ? site : site + "，" + hazard.place;
}

/// The lines of a text that say something; marks within a line do not part it.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    if (const auto words = base::trim(std::string_view(text).substr(from, end - from));
        !words.empty())
      lines.emplace_back(words);
    from = end + 1;
  }
  return lines;
}

/// 自印发之日起60日内: a limit that is counted from the issue, in a letter that was not issued yet.
std::string limit_text(const model::Length& length) {
  if (length.count == 0) return {};
  const char* unit = length.unit == model::LengthUnit::workdays ? "个工作日"
                     : length.unit == model::LengthUnit::months ? "个月"
                                                                : "日";
  return "自印发之日起" + std::to_string(length.count) + unit + "内";
}

/// An entry for each photo of an item.
std::vector<Document> photo_values(const std::vector<LetterFacts::Photo>& photos,
                                   const LetterFacts::Item& item, const std::string& when) {
  std::vector<Document> list;
  for (const auto& photo : photos)
    list.push_back({{{"photo_n", std::to_string(list.size() + 1)},
                     {"photo_of", item.number},
                     {"photo_problem", item.hazard.problem},
                     {"photo_when", when},
                     {"photo_note", photo.note},
                     {"photo_on", day_or_blank(photo.on)}},
                    {},
                    {{"photo", photo.picture}}});
  return list;
}

Document item_values(const LetterFacts::Item& item, std::size_t n, const Order& order,
                     const UnitName& unit) {
  const auto& hazard = item.hazard;
  const bool is_major = hazard.grade == model::Grade::major;
  // What the unit must keep is its own running deadline where it has one; an order does not move
  // it.
  const Due due = hazard.due_on      ? Due{hazard.due_on, hazard.provisional != 0}
                  : item.item.due_on ? due_of(item.item.due_on, item.item.due_counted)
                                     : due_of(order.due_on, order.due_counted);
  std::string due_text = due.deadline();
  if (!due.on && !order.issued_on) {
    const std::string& asked = item.item.due.empty() ? order.due : item.item.due;
    const auto length = model::parse_length(asked);
    due_text = length ? limit_text(*length) : asked;
  }
  Document values;
  values.texts = {{"n", std::to_string(n)},
                  {"number", item.number},
                  {"problem", hazard.problem},
                  {"place", place_of(hazard, unit)},
                  {"territory", unit(hazard.territory)},
                  {"unit", unit(hazard.responsible)},
                  {"person", hazard.responsible_person},
                  {"sector", hazard.sector},
                  {"grade", item.item.subject == model::ItemSubject::task ? ""
                            : is_major                                    ? "重大"
                                                                          : "一般"},
                  {"grade_clause", hazard.grade_clause},
                  {"colour", hazard.risk_colour},
                  {"measure", hazard.measure},
                  {"found_on", day_or_blank(hazard.found_on)},
                  {"source", hazard.source},
                  {"item_due", due.day()},
                  {"item_due_text", due_text},
                  {"supervising", unit(hazard.supervising)}};
  values.lists["photos_before"] = photo_values(item.before, item, "整改前");
  values.lists["photos_after"] = photo_values(item.after, item, "整改后");
  return values;
}

void put_lists(const LetterFacts& facts, const UnitName& unit, Document& values) {
  auto& items = values.lists["items"];
  for (const auto& item : facts.items)
    if (facts.only == 0 || item.item.unit == 0 || item.item.unit == facts.only)
      items.push_back(item_values(item, items.size() + 1, facts.order, unit));
  auto& photos = values.lists["photos"];
  for (const auto& item : items)
    for (const char* list : {"photos_before", "photos_after"})
      for (const auto& photo : item.lists.at(list)) {
        photos.push_back(photo);
        photos.back().texts["photo_n"] = std::to_string(photos.size());
      }
  values.texts["photo_count"] = photos.empty() ? "" : std::to_string(photos.size());
  values.texts["item_count"] = items.empty() ? "" : std::to_string(items.size());
  auto& wanted = values.lists["requirement_list"];
  for (const auto& line : lines_of(facts.order.requirements))
    wanted.push_back({{{"text", line}}, {}, {}});
  const auto enclosed = lines_of(facts.order.attachments);
  values.texts["attachment_count"] = enclosed.empty() ? "" : std::to_string(enclosed.size());
  auto& entries = values.lists["attachments"];
  for (const auto& name : enclosed) {
    const std::string n = std::to_string(entries.size() + 1);
    const std::string mark = entries.empty() ? "附件：" : "　　　";
    entries.push_back(
        {{{"n", n}, {"name", name}, {"line", mark + (enclosed.size() > 1 ? n + "." : "") + name}},
         {},
         {}});
  }
}

}  // namespace

Document letter(const LetterFacts& facts, const UnitName& unit) {
  const Order& order = facts.order;
  const bool is_out = order.issued_on.has_value();
  const Names names = names_of(facts, facts.addressed);
  const auto or_else = [](const std::string& text, const std::string& other) {
    return text.empty() ? other : text;
  };
  const std::string contact = or_else(facts.office.contact, facts.contact_name);
  const Due due = due_of(order.due_on, order.due_counted);
  const Due sign_due = first_due(facts, &Recipient::sign_due, &Recipient::sign_counted);
  const Due feedback_due = first_due(facts, &Recipient::feedback_due, &Recipient::feedback_counted);
  Document values;
  const std::string head = or_else(facts.office.head, facts.office_name);
  const bool fits = base::display_width(head) <= widest_at_full_size;
  values.texts = {{"head", head},
                  {"head_short", fits ? head : ""},
                  {"head_long", fits ? "" : head},
                  {"office", or_else(facts.office.signature, facts.office_name)},
                  {"kind", facts.kind.zh},
                  {"number", is_out ? order.document : ""},
                  {"draft", is_out ? "" : "送审稿"},
                  {"draft_number", is_out ? "" : model::number_of(order)},
                  {"title", title_of(order, facts.kind.zh)},
                  {"subject", order.subject},
                  {"to", names.all},
                  {"lead", names.lead},
                  {"assisting", names.assisting},
                  {"copies", names.copies},
                  {"basis", order.basis.starts_with("系统预设规则")
                                ? ""
                                : order.basis},  // no law that a letter could cite
                  {"source", source_of(order)},
                  {"requirements", order.requirements},
                  {"follows", facts.follows},
                  {"due", due.day()},
                  {"due_text", due.deadline()},
                  {"sign_due", sign_due.day()},
                  {"feedback_due", feedback_due.day()},
                  {"feedback_due_text", !is_out           ? limit_text(facts.kind.feedback_within)
                                        : feedback_due.on ? "于" + feedback_due.deadline()
                                                          : ""},
                  {"feedback_way", facts.office.feedback},
                  {"contact", contact},
                  {"phone", or_else(facts.office.phone,
                                    facts.office.contact.empty() ? facts.contact_phone : "")},
                  {"address", facts.office.address},
                  {"date", is_out ? letter_day(*order.issued_on) : "　　年　　月　　日"},
                  {"printed_on", is_out ? letter_day(*order.issued_on) : ""},
                  {"grounds", order.grounds}};
  put_lists(facts, unit, values);
  return values;
}

Document letter_shape() {
  LetterFacts facts;
  facts.order.attachments = facts.order.requirements = "1";
  facts.items.emplace_back();
  facts.items.back().before.emplace_back();
  facts.items.back().after.emplace_back();
  facts.addressed = [](model::Id) { return std::string(); };
  return letter(facts, facts.addressed);
}

namespace {

using Places = std::vector<std::pair<std::string, base::Message>>;

Places places_of_the_head() {
  return {
      {"head", N_("red head (红头); head_short or head_long, by whether it stands in one line at "
                  "full size")},
      {"head_short", N_("the head when it has up to fourteen characters")},
      {"head_long", N_("the head when it is longer")},
      {"office", N_("signature (署名)")},
      {"kind", N_("kind of letter: 督办单, 提示单 …")},
      {"number", N_("document number; empty before the issue")},
      {"draft", N_("送审稿 before the issue; else empty")},
      {"draft_number", N_("number of the draft, O2026-0001, before the issue; else empty")},
      {"title", N_("title: 关于…的督办单")},
      {"subject", N_("what it is about")},
      {"to", N_("recipients (主送); the same in every copy")},
      {"lead", N_("recipient in the lead")},
      {"assisting", N_("assisting recipients")},
      {"copies", N_("copies (抄送)")},
      {"basis", N_("basis that the order cites; empty for a preset of this tool")},
      {"source",
       N_("meeting or instruction it comes from, with its day and who presided or wrote it")},
      {"requirements", N_("requirements as one text")},
      {"requirement_list", N_("requirements, an entry for each line")},
      {"requirement_list.text", N_("one of them")},
      {"follows", N_("document number of the order before")},
      {"due", N_("deadline of the order: 2026年12月20日")},
      {"due_text", N_("the same with weekday: 2026年12月20日（星期日）前（含当日）")},
      {"sign_due", N_("day by which it is to be signed for")},
      {"feedback_due", N_("day by which feedback is due")},
      {"feedback_due_text", N_("于 and the same with weekday; before the issue how long after it")},
      {"feedback_way", N_("how to report, from the rules (orders.letter.feedback)")},
      {"contact", N_("contact: from the rules, else who drafted it")},
      {"phone", N_("telephone of the contact")},
      {"address", N_("address from the rules")},
      {"date", N_("date of the letter (成文日期)")},
      {"printed_on", N_("day of printing (印发); empty before the issue")},
      {"grounds", N_("records for which the order was proposed")},
      {"item_count", N_("how many items; empty for none")}};
}

Places places_of_the_body() {
  return {
      {"items", N_("hazards and tasks, an entry each")},
      {"items.n", N_("consecutive number")},
      {"items.number", N_("number of the hazard or task: H2026-0001")},
      {"items.problem", N_("problem")},
      {"items.place", N_("site, and the place on it")},
      {"items.territory", N_("territory")},
      {"items.unit", N_("responsible unit")},
      {"items.person", N_("person in charge")},
      {"items.sector", N_("sector")},
      {"items.grade", N_("grade: 一般 or 重大")},
      {"items.grade_clause", N_("clause that the grade rests on")},
      {"items.colour", N_("risk colour")},
      {"items.measure", N_("measure")},
      {"items.found_on", N_("day it was found")},
      {"items.source", N_("source of the finding")},
      {"items.item_due", N_("its deadline: 2026年12月20日")},
      {"items.item_due_text", N_("the same with weekday; before the issue how long after it")},
      {"items.supervising", N_("supervising unit")},
      {"items.photos_before", N_("photos of the hazard as it was found, an entry each: photo_n, "
                                 "photo_on, photo_note, photo")},
      {"items.photos_after", N_("photos after the work, an entry each with the same places")},
      {"photos", N_("photos of all items, an entry each; only a template that has them makes the "
                    "letter carry them")},
      {"photos.photo", N_("the picture itself")},
      {"photos.photo_n", N_("consecutive number")},
      {"photos.photo_of", N_("number of its hazard")},
      {"photos.photo_problem", N_("problem of its hazard")},
      {"photos.photo_when", N_("整改前 or 整改后")},
      {"photos.photo_on", N_("day of the photo: 2026年12月20日")},
      {"photos.photo_note", N_("note that was given with it")},
      {"photo_count", N_("how many photos; empty for none")},
      {"attachments", N_("what the letter encloses (附件), an entry each")},
      {"attachment_count", N_("how many; empty for none")},
      {"attachments.n", N_("consecutive number")},
      {"attachments.name", N_("name")},
      {"attachments.line", N_("a whole line: 附件：1.…")}};
}

}  // namespace

std::vector<std::pair<std::string, base::Message>> letter_places() {
  Places all = places_of_the_head();
  for (auto& place : places_of_the_body()) all.push_back(std::move(place));
  return all;
}

}  // namespace duban::report
