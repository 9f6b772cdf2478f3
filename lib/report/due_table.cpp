// Arranging what is due.
#include "report/due_table.hpp"

#include <algorithm>

#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::Hazard;
using model::LatenessKind;

namespace {

std::vector<Column> columns() {
  return {{"number", N_("Number"), Kind::text, 13},
          {"clock", N_("Clock"), Kind::text, 12},
          {"lateness", N_("Deadline state"), Kind::text, 16},
          {"due_on", N_("Deadline"), Kind::date, 12},
          {"days_late", N_("Days overdue"), Kind::number, 9},
          {"grade", N_("Grade"), Kind::text, 7},
          {"responsible", N_("Unit in charge"), Kind::text, 18},
          {"responsible_person", N_("Person in charge"), Kind::text, 10},
          {"site", N_("Site"), Kind::text, 26},
          {"problem", N_("Matter"), Kind::text, 34}};
}

Message clock_word(std::string_view clock) {
  if (clock == "acceptance") return N_("acceptance");
  if (clock == "task") return N_("task");
  if (clock == "listing") return N_("listing");
  if (clock == "publication") return N_("publication of a listing");
  if (clock == "sign") return N_("signature");
  if (clock == "feedback") return N_("feedback");
  if (clock == "extension-decision") return N_("decision on an extension");
  return N_("rectification");
}

}  // namespace

DueTables::DueTables(base::Day today, const UnitName& unit)
    : theirs{"due", N_("Due"), columns(), {}, {}},
      ours{"owed", N_("What this office owes"), columns(), {}, {}},
      unit_(unit),
      today_(today) {}

Row DueTables::row(const Hazard& h, const char* clock, Cell state, Cell due, Cell days) const {
  Cell owner = text_cell(unit_(h.responsible));
  if (h.responsible == 0) owner = {Message(N_("no responsible unit")), Role::late};
  return {{model::number_of(h)},    {clock_word(clock)},
          std::move(state),         std::move(due),
          std::move(days),          {grade_word(h.grade), h.grade == model::Grade::major ? Role::near : Role::normal},
          std::move(owner),         text_cell(h.responsible_person),
          text_cell(unit_(h.site)), text_cell(h.problem)};
}

void DueTables::add_unowned(const Hazard& h) {
  ++unowned_;
  theirs.rows.push_back(row(h, "rectification", {Message(N_("no responsible unit")), Role::late}, {}, {}));
}

void DueTables::add_undispatched(const Hazard& h) {
  ++undispatched_;
  theirs.rows.push_back(row(h, "rectification", {Message(N_("not dispatched")), Role::quiet}, {}, {}));
}

void DueTables::add_running(const Hazard& h, const model::Lateness& late) {
  ++running_;
  const bool is_late = late.kind == LatenessKind::overdue;
  if (is_late) ++overdue;
  Cell due = day_cell(h.due_on);
  if (h.provisional != 0 && h.due_on) due = {Message(N_("{day} (provisional)")).with("day", *h.due_on)};
  theirs.rows.push_back(row(h, "rectification", {lateness_word(late), lateness_role(late)}, std::move(due),
                            is_late ? Cell{late.days, Role::late} : Cell{}));
}

void DueTables::add_listing(const Hazard& h, const model::Lateness& late) {
  ++running_;
  const bool is_late = late.kind == LatenessKind::overdue;
  if (is_late) ++overdue;
  const Message state = Message(N_("{what}: {state}")).with("what", clock_word("listing")).with("state", lateness_word(late));
  theirs.rows.push_back(
      row(h, "listing", {state, lateness_role(late)}, day_cell(h.listed_until), is_late ? Cell{late.days, Role::late} : Cell{}));
}

void DueTables::add_owed(const Hazard& h, const char* clock, const model::OptDay& due, const model::Lateness& late) {
  const bool is_late = late.kind == LatenessKind::overdue;
  if (is_late) ++owed_late;
  ours.rows.push_back(
      row(h, clock, {lateness_word(late), lateness_role(late)}, day_cell(due), is_late ? Cell{late.days, Role::late} : Cell{}));
}

Row DueTables::row(const model::Task& t, const char* clock, const model::OptDay& due, const model::Lateness& late) const {
  Cell owner = text_cell(unit_(t.lead));
  if (t.lead == 0) owner = {Message(N_("no lead unit")), Role::late};
  return {{model::number_of(t)},
          {clock_word(clock)},
          {lateness_word(late), lateness_role(late)},
          day_cell(due),
          late.kind == LatenessKind::overdue ? Cell{late.days, Role::late} : Cell{},
          {},
          std::move(owner),
          text_cell(t.person),
          {},
          text_cell(t.measure)};
}

void DueTables::add_task(const model::Task& t, const model::Lateness& late) {
  ++running_;
  if (late.kind == LatenessKind::overdue) ++overdue;
  theirs.rows.push_back(row(t, "task", t.due_on, late));
}

void DueTables::add_owed(const model::Task& t, const char* clock, const model::OptDay& due, const model::Lateness& late) {
  if (late.kind == LatenessKind::overdue) ++owed_late;
  ours.rows.push_back(row(t, clock, due, late));
}

void DueTables::add_letter(const model::Order& order, model::Id unit, const char* clock, base::Day due,
                           const model::Lateness& late) {
  ++running_;
  const bool is_late = late.kind == LatenessKind::overdue;
  if (is_late) ++overdue;
  theirs.rows.push_back(
      {{order.document},
       {clock_word(clock)},
       {Message(N_("{what}: {state}")).with("what", clock_word(clock)).with("state", lateness_word(late)), lateness_role(late)},
       {due},
       is_late ? Cell{late.days, Role::late} : Cell{},
       {},
       text_cell(unit_(unit)),
       {},
       {},
       text_cell(order.subject)});
}

void DueTables::sort_owed() {
  const auto due = [](const Row& r) {
    return std::holds_alternative<base::Day>(r[3].value) ? std::get<base::Day>(r[3].value) : base::Day{2199, 1, 1};
  };
  std::stable_sort(ours.rows.begin(), ours.rows.end(), [&](const Row& a, const Row& b) { return due(a) < due(b); });
}

Message DueTables::summary() const {
  return Message(N_("{today}: without a responsible unit {unowned}, not dispatched {undispatched}, with a clock {running}, overdue "
                    "{overdue}; this office owes {owed}, late {owed_late}"))
      .with("today", today_)
      .with("unowned", unowned_)
      .with("undispatched", undispatched_)
      .with("running", running_)
      .with("overdue", overdue)
      .with("owed", ours.rows.size())
      .with("owed_late", owed_late);
}

}  // namespace duban::report
