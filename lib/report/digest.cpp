// Arranging a reminder.
#include "report/digest.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "report/due_table.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::DueItem;
using model::LatenessKind;

DigestPart part_of(const DigestLine& line) {
  if (!line.notice.because.empty() || line.item.stage == DueItem::Stage::unowned)
    return DigestPart::unowned;
  if (line.item.stage == DueItem::Stage::undispatched || line.notice.clock == "behind" ||
      line.notice.clock == "card")
    return DigestPart::rest;
  switch (line.item.lateness.kind) {
    case LatenessKind::overdue: return DigestPart::late;
    case LatenessKind::due_today: return DigestPart::today;
    default: return DigestPart::near;
  }
}

Message part_word(DigestPart part) {
  static constexpr std::array<const char*, 5> words{
      N_("nobody in charge, or nobody who can be reached"), N_("overdue"), N_("due today"),
      N_("due soon"), N_("to be looked at")};
  return words.at(static_cast<std::size_t>(part));
}

void sort_lines(Digest& digest) {
  std::stable_sort(digest.lines.begin(), digest.lines.end(),
                   [](const DigestLine& a, const DigestLine& b) {
                     const auto far = [](const DigestLine& line) {
                       return line.item.due ? line.item.due->serial() : 9'999'999;
                     };
                     return std::tuple(part_of(a), far(a), a.item.number) <
                            std::tuple(part_of(b), far(b), b.item.number);
                   });
}

Message state_of(const DigestLine& line) {
  if (line.item.stage != DueItem::Stage::running) return state_of_stage(line.item.stage);
  if (line.notice.clock == "behind") return N_("behind its plan");
  if (line.notice.clock == "card") return N_("new card");
  return lateness_word(line.item.lateness);
}

Message todo_of(const DigestLine& line, const Digest& digest) {
  static constexpr std::array words{
      N_("put it right and report it for acceptance; more time is asked for in writing before the "
         "deadline"),
      N_("finish it and report it; a deferral is asked for before the deadline"),
      N_("sign for the letter"),
      N_("report in writing what was done"),
      N_("finish it; an extension of the listing is asked for in time"),
      N_("send the report"),
      N_("inspect it, then accept or reject"),
      N_("decide on the extension"),
      N_("publish the listing"),
      N_("carry it out within its period (duban inspect plan)"),
      N_("draw, look at what was drawn and enter it (duban lookback list)"),
      N_("whoever decides confirms that it was needed: duban rights confirm N --because TEXT"),
      N_("answer it, and enter the answer: duban order record-done")};
  static_assert(words.size() == model::Words<model::DueClock>::all.size());
  if (line.item.stage == DueItem::Stage::unowned)
    return N_("name the responsible unit and hand it over");
  if (line.item.stage == DueItem::Stage::undispatched) return N_("hand it over");
  if (line.notice.because == "unreachable")
    return N_("tell the unit, and enter a contact who can be reached");
  const bool of_others = line.item.unit != digest.unit && !model::is_ours(line.item.clock);
  if (line.notice.clock == "behind" && !of_others)
    return N_("say why it is behind, and what comes next");
  if (line.notice.clock == "card" && !of_others)
    return N_("read its grounds; an appeal is made in writing");
  if (line.notice.clock == "card") return N_("for your information");
  if (of_others && line.item.lateness.kind == LatenessKind::overdue)
    return N_("press the unit; duban order next proposes the letter");
  if (of_others) return N_("keep an eye on it");
  if (line.item.lateness.kind == LatenessKind::overdue &&
      line.item.clock == model::DueClock::rectification)
    return N_(
        "it is overdue: put it right at once, report it for acceptance, and say in writing why it "
        "is late");
  if (line.item.lateness.kind == LatenessKind::overdue && line.item.clock == model::DueClock::task)
    return N_("it is overdue: finish and report it, and say in writing why it is late");
  return words.at(static_cast<std::size_t>(line.item.clock));
}

Message subject_of(const Digest& digest) {
  std::size_t late = 0;
  for (const auto& line : digest.lines)
    if (line.item.lateness.kind == LatenessKind::overdue) ++late;
  if (digest.lines.empty())
    return Message(N_("[{office}] summary of reminders, {today}"))
        .with("office", digest.office)
        .with("today", digest.today);
  return Message(late > 0
                     ? N_("[{office}] matters to attend to: {count}, overdue: {late} ({today})")
                     : N_("[{office}] matters to attend to: {count} ({today})"))
      .with("office", digest.office)
      .with("count", digest.lines.size())
      .with("late", late)
      .with("today", digest.today);
}

std::string told_of(const Digest& digest) {
  std::string text;
  for (const auto& line : digest.lines) {
    const auto milestone = line.notice.milestone;
    text += (text.empty() ? "" : "; ") + line.item.number + " " + (milestone > 0 ? "+" : "") +
            std::to_string(milestone);
  }
  return base::shorten(text, 4'000);
}

Table digest_table(const Digest& digest, const UnitName& unit) {
  Table table{"digest",
              N_("Matters to attend to"),
              {{"n", N_("No."), Kind::number, 5},
               {"number", N_("Number"), Kind::text, 14},
               {"clock", N_("Clock"), Kind::text, 10},
               {"problem", N_("Matter"), Kind::text, 36},
               {"unit", N_("Unit in charge"), Kind::text, 18},
               {"person", N_("Person in charge"), Kind::text, 10},
               {"due_on", N_("Deadline"), Kind::date, 12},
               {"state", N_("Deadline state"), Kind::text, 14},
               {"todo", N_("What to do"), Kind::text, 36}}};
  for (const auto& line : digest.lines)
    table.rows.push_back(
        {{static_cast<std::int64_t>(table.rows.size() + 1)},
         text_cell(line.item.number),
         {line.notice.clock == "card" ? Message(N_("card")) : model::label(line.item.clock)},
         text_cell(line.item.matter),
         text_cell(unit(line.item.unit)),
         text_cell(line.item.person),
         day_cell(line.item.due),
         {state_of(line),
          line.item.lateness.kind == LatenessKind::overdue ? Role::late : Role::normal},
         {todo_of(line, digest)}});
  return table;
}

}  // namespace duban::report
