// Words for a reminder.
#include "render/digest_values.hpp"

#include <map>

#include "base/text.hpp"
#include "i18n/catalogue.hpp"
#include "report/letter_words.hpp"

namespace duban::render {

using report::Digest;
using report::DigestPart;
using report::Document;

namespace {

constexpr std::size_t longest_matter = 200;

/// A number as text; empty for 0, which drops the part that speaks of it.
std::string count(std::size_t n) { return n == 0 ? std::string() : std::to_string(n); }

/// One line, however it was typed.
std::string one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return base::shorten(text, longest_matter);
}

Document line_values(const report::DigestLine& line, const Digest& digest, std::size_t n,
                     const report::UnitName& unit) {
  const auto& item = line.item;
  std::string due;
  if (item.due)
    due = i18n::current() == i18n::Language::chinese ? report::letter_day(*item.due)
                                                     : base::to_iso(*item.due);
  if (item.due && item.provisional)
    due = i18n::text(base::Message(N_("{day} (provisional)")).with("day", due));
  return {{{"n", std::to_string(n)},
           {"number", item.number},
           {"matter", one_line(item.matter)},
           {"unit", unit(item.unit)},
           {"person", item.person},
           {"due", due},
           {"state", i18n::text(report::state_of(line))},
           {"is_late", report::part_of(line) == DigestPart::late ? "1" : ""},
           {"todo", i18n::text(report::todo_of(line, digest))}},
          {},
          {}};
}

}  // namespace

Document digest_values(const Digest& digest, const report::UnitName& unit) {
  Document values;
  std::map<DigestPart, std::vector<Document>> parts;
  std::size_t n = 0;
  for (const auto& line : digest.lines)
    parts[report::part_of(line)].push_back(line_values(line, digest, ++n, unit));
  auto& sections = values.lists["sections"];
  for (auto& [part, items] : parts) {
    Document section;
    section.texts = {{"title", i18n::text(report::part_word(part))},
                     {"section_count", std::to_string(items.size())}};
    section.lists["items"] = std::move(items);
    sections.push_back(std::move(section));
  }
  std::int64_t told = 0;
  for (const auto& one : digest.told) {
    told += one.matters;
    values.lists["told"].push_back(
        {{{"told_unit", one.unit == 0 ? i18n::text(N_("no responsible unit")) : unit(one.unit)},
          {"told_count", std::to_string(one.matters)},
          {"told_late", count(static_cast<std::size_t>(one.late))}},
         {},
         {}});
  }
  std::size_t late = 0, today = 0;
  for (const auto& line : digest.lines) {
    late += line.item.lateness.kind == model::LatenessKind::overdue ? 1 : 0;
    today += line.item.lateness.kind == model::LatenessKind::due_today ? 1 : 0;
  }
  const bool chinese = i18n::current() == i18n::Language::chinese;
  const auto& now = digest.figures;
  const auto figure = [](std::int64_t value) { return std::to_string(value); };
  values.texts = {
      {"name", digest.delivery.name},
      {"of_office", digest.of_office ? "1" : ""},
      {"now_late", figure(now.late)},
      {"now_near", figure(now.near)},
      {"now_unowned", figure(now.unowned)},
      {"now_undispatched", figure(now.undispatched)},
      {"now_ours", figure(now.ours)},
      {"now_ours_late", figure(now.ours_late)},
      {"office", digest.office},
      {"sender", digest.of_office ? "" : digest.office},
      {"subject", i18n::text(report::subject_of(digest))},
      {"today", chinese ? report::letter_day(digest.today) : base::to_iso(digest.today)},
      {"count", count(digest.lines.size())},
      {"late", count(late)},
      {"today_count", count(today)},
      {"rest_late", count(static_cast<std::size_t>(digest.rest_late))},
      {"rest_oldest", digest.rest_oldest},
      {"has_told", digest.told.empty() ? "" : "1"},
      {"told_units", std::to_string(digest.told.size())},
      {"told_matters", std::to_string(told)},
      {"uid", digest.delivery.uid}};
  return values;
}

Document digest_shape() {
  Digest digest;
  digest.lines.emplace_back();
  digest.told.emplace_back();
  return digest_values(digest, [](model::Id) { return std::string(); });
}

std::vector<std::pair<std::string, base::Message>> digest_places() {
  return {
      {"name", N_("to whom")},
      {"office", N_("name of this office")},
      {"sender", N_("the same; empty when the office itself is told")},
      {"subject", N_("subject of the message")},
      {"today", N_("the day")},
      {"count", N_("how many matters; empty for none")},
      {"late", N_("how many of them are overdue; empty for none")},
      {"today_count", N_("how many are due today; empty for none")},
      {"rest_late", N_("how many more of the reader are overdue, told before; empty for none")},
      {"rest_oldest", N_("the number of the one of these that is late longest")},
      {"uid", N_("id of the message")},
      {"of_office", N_("not empty when the office itself is told: with the figures of the day")},
      {"now_late", N_("hazards overdue today")},
      {"now_near", N_("hazards due within a week")},
      {"now_unowned", N_("hazards without a responsible unit")},
      {"now_undispatched", N_("hazards not handed over")},
      {"now_ours", N_("clocks of the office itself")},
      {"now_ours_late", N_("how many of these are overdue")},
      {"sections", N_("parts, most pressing first, an entry each")},
      {"sections.title", N_("heading of the part")},
      {"sections.section_count", N_("how many matters it has")},
      {"sections.items", N_("its matters, an entry each")},
      {"items.n", N_("consecutive number")},
      {"items.number", N_("number of the record")},
      {"items.matter", N_("what it is about")},
      {"items.unit", N_("unit in charge")},
      {"items.person", N_("person in charge")},
      {"items.due", N_("its deadline")},
      {"items.state", N_("how late it is, or how long it has")},
      {"items.is_late", N_("not empty for an overdue one")},
      {"items.todo", N_("what is to be done")},
      {"has_told", N_("not empty when the office gets the summary of what others were told")},
      {"told", N_("units that were reminded, an entry each: told_unit, told_count, told_late")},
      {"told_units", N_("how many units")},
      {"told_matters", N_("how many matters")},
      {"text", N_("in the body of a webhook: the message, or one piece of it")}};
}

}  // namespace duban::render
