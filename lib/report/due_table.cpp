// Arranging what is due.
#include "report/due_table.hpp"

#include <array>

#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::DueClock;
using model::DueItem;
using model::LatenessKind;

namespace {

std::vector<Column> columns() {
  return {{"number", N_("Number"), Kind::text, 13},
          {"clock", N_("Clock"), Kind::text, 12},
          {"lateness", N_("Deadline state"), Kind::text, 16},
          days_column(),
          {"due_on", N_("Deadline"), Kind::date, 12},
          provisional_column(),
          {"days_late", N_("Days overdue"), Kind::number, 9},
          {"grade", N_("Grade"), Kind::text, 7},
          {"responsible", N_("Unit in charge"), Kind::text, 18},
          {"responsible_person", N_("Person in charge"), Kind::text, 10},
          {"site", N_("Site"), Kind::text, 26},
          {"problem", N_("Matter"), Kind::text, 34},
          {"ref", N_("Ledger number"), Kind::text, 14}};
}

/// A clock beside the main one of its matter says which it is.
bool names_itself(DueClock clock) {
  return clock == DueClock::sign || clock == DueClock::feedback || clock == DueClock::listing ||
         clock == DueClock::report;
}

Cell state_of(const DueItem& item) {
  if (item.stage != DueItem::Stage::running)
    return {state_of_stage(item.stage),
            item.stage == DueItem::Stage::unowned ? Role::late : Role::quiet};
  const Message word = lateness_word(item.lateness);
  if (!names_itself(item.clock)) return {word, lateness_role(item.lateness)};
  return {Message(N_("{what}: {state}"))
              .with("what", model::label(item.clock))
              .with("state", word)
              .coded(lateness_code(item.lateness)),
          lateness_role(item.lateness)};
}

Cell owner_of(const DueItem& item, const UnitName& unit) {
  if (item.unit != 0) return text_cell(unit(item.unit));
  if (model::is_ours(item.clock))
    return {Message(N_("this office")).coded(base::said_to_people), Role::quiet};
  const Message none =
      item.subject == model::DueSubject::task ? N_("no lead unit") : N_("no responsible unit");
  return {none.coded(base::said_to_people), Role::late};
}

}  // namespace

Message state_of_stage(DueItem::Stage stage) {
  if (stage == DueItem::Stage::unowned)
    return Message(N_("no responsible unit")).coded("not-started");
  if (stage == DueItem::Stage::undispatched)
    return Message(N_("not dispatched")).coded("not-started");
  return {};
}

DueTables::DueTables(base::Day today, const UnitName& unit)
    : theirs{"due", N_("Due"), columns(), {}, {}},
      ours{"owed", N_("What this office owes"), columns(), {}, {}},
      unit_(unit),
      today_(today) {}

void DueTables::add(const DueItem& item) {
  const bool is_late = item.lateness.kind == LatenessKind::overdue;
  const bool of_office = model::is_ours(item.clock);
  if (item.stage == DueItem::Stage::unowned)
    ++unowned_;
  else if (item.stage == DueItem::Stage::undispatched)
    ++undispatched_;
  else if (!of_office)
    ++running_;
  if (is_late) ++(of_office ? owed_late : overdue);
  Cell grade;
  if (item.grade)
    grade = {model::label(*item.grade),
             item.grade == model::Grade::major ? Role::near : Role::normal};
  (of_office ? ours : theirs)
      .rows.push_back({{item.number},
                       {model::label(item.clock)},
                       state_of(item),
                       item.stage == DueItem::Stage::running ? days_cell(item.lateness) : Cell{},
                       day_cell(item.due),
                       provisional_cell(item.due, item.provisional),
                       is_late ? Cell{item.lateness.days, Role::late} : Cell{},
                       std::move(grade),
                       owner_of(item, unit_),
                       text_cell(item.person),
                       text_cell(unit_(item.site)),
                       text_cell(item.matter),
                       text_cell(item.ref)});
}

Message DueTables::summary() const {
  return Message(N_("{today}: without a responsible unit {unowned}, not dispatched {undispatched}, "
                    "with a clock {running}, overdue {overdue}; this office owes {owed}, late "
                    "{owed_late}"))
      .with("today", today_)
      .with("unowned", unowned_)
      .with("undispatched", undispatched_)
      .with("running", running_)
      .with("overdue", overdue)
      .with("owed", ours.rows.size())
      .with("owed_late", owed_late);
}

}  // namespace duban::report
