// Arranging the control table.
#include "report/control.hpp"

#include <algorithm>
#include <map>

#include "report/plan_figures.hpp"
#include "report/task_columns.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Day;
using base::Message;
using model::Task;
using rules::Going;
using rules::Pace;
using rules::PlanFigures;

namespace {

struct Quarter {
  std::string label;
  Day end;
};

/// The quarters of the cut-off's year.
std::vector<Quarter> quarters(Day day) {
  std::vector<Quarter> list;
  for (unsigned q = 1; q <= 4; ++q)
    list.push_back(
        {std::to_string(day.year()) + "Q" + std::to_string(q), base::month_end(day.year(), q * 3)});
  return list;
}

Cell maybe_share(const std::optional<model::Id>& value, Role role = Role::normal) {
  return value ? share_cell(*value, role) : Cell{};
}

/// What was planned for the end of a quarter, and what was reached: by then, or by the cut-off
/// inside it.
void quarter_cells(Row& row, const ControlFacts& facts, const ControlItem& item,
                   const Quarter& quarter) {
  const Task& t = *item.task;
  const Day at = std::min(quarter.end, facts.day);
  const auto then = rules::task_on(t, facts.plan, item.steps, at);
  const auto going = rules::going_on(t, item.course, then, at, facts.tolerance);
  row.push_back(maybe_share(item.course.expected(item.standing.due, quarter.end), Role::quiet));
  const Day first{quarter.end.year(), quarter.end.month() - 2, 1};
  row.push_back(first <= facts.day && then.told ? share_cell(going.actual) : Cell{});
}

Cell pace_cell(const ControlItem& item) {
  if (item.task->precision == model::Precision::standing && item.going.pace == Pace::none)
    return {Message(N_("standing")), Role::quiet};
  if (item.going.pace == Pace::none) return {Message(N_("not known")), Role::quiet};
  return {pace_word(item.going.pace), pace_role(item.going.pace)};
}

Table control_table(const ControlFacts& facts) {
  Table table{"control",
              {},
              {{"place_in_list", N_("No."), Kind::number, 5},
               {"ref", N_("Number"), Kind::text, 11},
               {"sector", N_("Sector"), Kind::text, 11},
               {"measure", N_("Work measure"), Kind::text, 28},
               {"lead", N_("Lead unit"), Kind::text, 16},
               {"time_limit", N_("Time limit"), Kind::text, 15}}};
  table.groups = {{N_("Task"), 6}};
  table.figures = true;
  table.line = 1;
  for (const auto& quarter : quarters(facts.day)) {
    table.columns.push_back({"planned_" + quarter.label, N_("planned"), Kind::share, 8});
    table.columns.push_back({"actual_" + quarter.label, N_("actual"), Kind::share, 8});
    table.groups.push_back({base::verbatim(quarter.label), 2});
  }
  table.columns.push_back({"expected", N_("Expected"), Kind::share, 9});
  table.columns.push_back({"share", N_("Actual progress"), Kind::share, 14, true});
  table.columns.push_back({"behind", N_("Behind by"), Kind::share, 9});
  table.columns.push_back({"pace", N_("Pace"), Kind::text, 11});
  table.columns.push_back({"indicator_note", N_("By the indicator"), Kind::text, 15});
  table.groups.push_back({Message(N_("As of {day}")).with("day", facts.day), 5});
  std::int64_t place = 0;
  for (const auto& item : facts.items) {
    const Task& t = *item.task;
    Row row{{++place},
            text_cell(t.ref.empty() ? model::number_of(t) : t.ref),
            text_cell(t.sector),
            text_cell(t.measure),
            item.standing.lead == 0 ? Cell{Message(N_("no lead unit")), Role::late}
                                    : text_cell(facts.unit(item.standing.lead)),
            text_cell(t.time_limit)};
    for (const auto& quarter : quarters(facts.day)) quarter_cells(row, facts, item, quarter);
    row.push_back(maybe_share(item.going.expected));
    row.push_back(item.standing.told ? share_cell(item.going.actual) : Cell{});
    row.push_back(item.going.behind > 0 ? share_cell(item.going.behind, pace_role(item.going.pace))
                                        : Cell{});
    row.push_back(pace_cell(item));
    const Message note = indicator_note(t, item.standing, item.going.actual);
    row.push_back(note.empty() ? Cell{} : Cell{note, Role::quiet});
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table four_lists(const ControlFacts& facts) {
  Table table{"four_lists",
              {},
              {{"place_in_list", N_("No."), Kind::number, 5},
               {"ref", N_("Number"), Kind::text, 11},
               {"sector", N_("Sector"), Kind::text, 11},
               {"problem", N_("Issue"), Kind::text, 26},
               {"measure", N_("Work measure"), Kind::text, 26},
               {"indicator", N_("Indicator and target"), Kind::text, 18},
               {"lead", N_("Lead unit"), Kind::text, 16},
               {"assisting", N_("Assisting units"), Kind::text, 20},
               {"person", N_("Person in charge"), Kind::text, 9},
               {"time_limit", N_("Time limit"), Kind::text, 15},
               {"due_on", N_("Due date"), Kind::date, 12},
               {"lateness", N_("Deadline state"), Kind::text, 13},
               {"share", N_("Actual progress"), Kind::share, 9}}};
  table.groups = {{{}, 1},
                  {N_("Problem list"), 3},
                  {N_("Measure list"), 2},
                  {N_("Responsibility list"), 3},
                  {N_("Time-limit list"), 4}};
  std::int64_t place = 0;
  for (const auto& item : facts.items) {
    const Task& t = *item.task;
    const bool standing = t.precision == model::Precision::standing;
    std::string assisting = t.assisting;
    for (auto at = assisting.find(';'); at != std::string::npos; at = assisting.find(';', at))
      assisting.replace(at, 1, "、");
    table.rows.push_back(
        {{++place},
         text_cell(t.ref.empty() ? model::number_of(t) : t.ref),
         text_cell(t.sector),
         text_cell(t.problem),
         text_cell(t.measure),
         text_cell(t.indicator.empty()
                       ? ""
                       : t.indicator + (t.target.empty() ? "" : " " + t.target + t.indicator_unit)),
         item.standing.lead == 0 ? Cell{Message(N_("no lead unit")), Role::late}
                                 : text_cell(facts.unit(item.standing.lead)),
         text_cell(assisting),
         text_cell(t.person),
         text_cell(t.time_limit),
         day_cell(item.standing.due),
         standing
             ? Cell{Message(N_("standing")), Role::quiet}
             : Cell{task_lateness_word(item.going.lateness), lateness_role(item.going.lateness)},
         item.standing.told ? share_cell(item.going.actual) : Cell{}});
  }
  return table;
}

Table indicators(const ControlFacts& facts) {
  Table table{"indicators",
              {},
              {{"place_in_list", N_("No."), Kind::number, 5},
               {"ref", N_("Number"), Kind::text, 11},
               {"measure", N_("Work measure"), Kind::text, 28},
               {"lead", N_("Lead unit"), Kind::text, 16},
               {"indicator", N_("Indicator"), Kind::text, 18},
               {"indicator_unit", N_("Unit of measure"), Kind::text, 9},
               {"target", N_("Target"), Kind::text, 10},
               {"actual", N_("Actual value"), Kind::text, 10},
               {"own_share", N_("Share by the indicator"), Kind::share, 14, true},
               {"share", N_("Progress as stated"), Kind::share, 10},
               {"difference", N_("Compared"), Kind::text, 16}}};
  std::int64_t place = 0;
  for (const auto& item : facts.items) {
    const Task& t = *item.task;
    if (t.indicator.empty()) continue;
    const std::string& actual = item.standing.actual;
    const auto own = rules::indicator_share(t.target, actual);
    const bool differs = !indicator_note(t, item.standing, item.going.actual).empty();
    table.rows.push_back(
        {{++place},
         text_cell(t.ref.empty() ? model::number_of(t) : t.ref),
         text_cell(t.measure),
         text_cell(facts.unit(item.standing.lead)),
         text_cell(t.indicator),
         text_cell(t.indicator_unit),
         text_cell(t.target),
         text_cell(actual),
         maybe_share(own),
         item.standing.told ? share_cell(item.going.actual) : Cell{},
         differs ? Cell{Message(N_("differs; the stated one counts")), Role::quiet} : Cell{}});
  }
  return table;
}

Table cut_table(const ControlFacts& facts, const char* id, const char* title, const char* head,
                CutBy by) {
  Table table{id, title, {{"name", Message(head), Kind::text, 22}}};
  for (auto& column : plan_cut_columns()) table.columns.push_back(std::move(column));
  table.figures = true;
  const auto row = [&](Cell name, const PlanFigures& figures, Role role) {
    Row cells{std::move(name)};
    for (auto& cell : plan_cut_cells(figures, role)) cells.push_back(std::move(cell));
    table.rows.push_back(std::move(cells));
  };
  for (const auto& cut : plan_cuts(facts, by))
    row(cut.name.empty() ? Cell{Message(N_("not assigned")), Role::quiet} : Cell{cut.name},
        cut.figures, Role::normal);
  row({Message(N_("Total")), Role::total}, plan_total(facts), Role::total);
  return table;
}

/// Expected and actual means at each month's end of the cut-off's year.
Table months(const ControlFacts& facts) {
  Table table{"months",
              N_("Planned and actual over the year"),
              {{"month", N_("Month"), Kind::text, 22},
               {"planned", N_("Planned"), Kind::share, 9},
               {"actual", N_("Actual"), Kind::share, 9}}};
  for (unsigned month = 1; month <= 12; ++month) {
    const Day end = base::month_end(facts.day.year(), month);
    const Day at =
        facts.day.month() == month ? facts.day : end;  // of the current month as far as it is known
    PlanFigures planned;
    PlanFigures known;
    for (const auto& item : facts.items) {
      const auto then = rules::task_on(*item.task, facts.plan, item.steps, at);
      if (then.known)
        known.add(*item.task, then,
                  rules::going_on(*item.task, item.course, then, at, facts.tolerance));
      auto by_end = rules::task_on(*item.task, facts.plan, item.steps, end);
      by_end.told = true;
      if (by_end.known)
        planned.add(*item.task, by_end,
                    rules::going_on(*item.task, item.course, by_end, end, facts.tolerance));
    }
    const bool whole = known.unknown == 0 && at <= facts.day;
    table.rows.push_back({{Message(N_("{year}-{month}"))
                               .with("year", facts.day.year())
                               .with("month", static_cast<int>(month))},
                          maybe_share(planned.expected()),
                          whole ? maybe_share(known.actual()) : Cell{}});
  }
  return table;
}

/// Units with something behind or late, the most first.
Table units_behind(const ControlFacts& facts) {
  Table table{"units_behind",
              N_("Units behind"),
              {{"name", N_("Lead unit"), Kind::text, 22},
               {"count", N_("Behind or late"), Kind::number, 9}}};
  auto cuts = plan_cuts(facts, CutBy::lead);
  std::stable_sort(cuts.begin(), cuts.end(), [](const PlanCut& a, const PlanCut& b) {
    return a.figures.behind + a.figures.late > b.figures.behind + b.figures.late;
  });
  for (const auto& cut : cuts)
    if (const auto n = cut.figures.behind + cut.figures.late; n > 0)
      table.rows.push_back(
          {cut.name.empty() ? Cell{Message(N_("not assigned"))} : Cell{cut.name}, {n}});
  return table;
}

}  // namespace

namespace {

/// Units in the order in which they were entered, sectors by name; what is not assigned last.
std::string key_of(const ControlItem& item, CutBy by, const std::string& name) {
  if (name.empty()) return "\x7f";
  if (by == CutBy::sector) return name;
  const std::string id = std::to_string(item.standing.lead);
  return std::string(20 - id.size(), '0') + id;
}

}  // namespace

std::vector<PlanCut> plan_cuts(const ControlFacts& facts, CutBy by) {
  std::map<std::string, PlanCut> cuts;
  for (const auto& item : facts.items) {
    const std::string name = by == CutBy::lead ? facts.unit(item.standing.lead) : item.task->sector;
    PlanCut& cut = cuts[key_of(item, by, name)];
    cut.name = name;
    cut.figures.add(*item.task, item.standing, item.going);
  }
  std::vector<PlanCut> list;
  for (auto& [key, cut] : cuts) list.push_back(std::move(cut));
  return list;
}

PlanFigures plan_total(const ControlFacts& facts) {
  PlanFigures total;
  for (const auto& item : facts.items) total.add(*item.task, item.standing, item.going);
  return total;
}

Book control_book(const ControlFacts& facts) {
  Book book{Message(N_("Progress control table, {plan}")).with("plan", facts.plan.name),
            facts.office,
            facts.log_head,
            {}};
  const auto total = plan_total(facts);
  const std::vector<Message> notes{
      Message(N_("{office} · {plan} · as of {day} · measures {n}, quantified {quantified}"))
          .with("office", facts.office)
          .with("plan", facts.plan.name)
          .with("day", facts.day)
          .with("n", total.measures)
          .with("quantified", total.quantified)};
  const auto sheet = [&](const char* id, const char* name, const Message& title,
                         std::vector<Table> tables) {
    Sheet made{id, name, title, notes, std::move(tables)};
    made.wall = true;
    book.sheets.push_back(std::move(made));
  };
  sheet("control", N_("Progress control table"), book.title, {control_table(facts)});
  sheet("four_lists", N_("Four lists"),
        Message(N_("Four lists, {plan}")).with("plan", facts.plan.name), {four_lists(facts)});
  sheet("indicators", N_("Indicators"),
        Message(N_("Indicators, {plan}")).with("plan", facts.plan.name), {indicators(facts)});
  sheet("summary", N_("Summary"), Message(N_("Summary, {plan}")).with("plan", facts.plan.name),
        {cut_table(facts, "by_lead", N_("By lead unit"), N_("Lead unit"), CutBy::lead),
         cut_table(facts, "by_sector", N_("By sector"), N_("Sector"), CutBy::sector), months(facts),
         units_behind(facts)});
  for (Sheet& made : book.sheets) made.signed_below = true;
  Sheet& last = book.sheets.back();
  last.charts.push_back({Chart::Kind::line,
                         N_("Planned and actual over the year"),
                         "months",
                         0,
                         {1, 2},
                         0,
                         12,
                         true});
  if (const auto n = last.tables.back().rows.size(); n > 0)
    last.charts.push_back({Chart::Kind::bar,
                           N_("Measures behind or late, by lead unit"),
                           "units_behind",
                           0,
                           {1},
                           0,
                           n});
  return book;
}

std::vector<Sheet> weekly_plans_sheets(const std::vector<ControlFacts>& plans) {
  Sheet sheet{"plans", N_("Plans"), N_("Progress of plans"), {}, {plans_table()}};
  sheet.tables.front().title = {};
  const std::vector<std::string> columns{"plan",  "ref",    "sector",     "measure",
                                         "lead",  "person", "time_limit", "expected",
                                         "share", "behind", "pace",       "lateness"};
  Table late = task_table("plans_behind", N_("Measures behind or late, the most first"), columns);
  for (const auto& facts : plans) {
    sheet.tables.front().rows.push_back(plan_row(facts.plan, plan_total(facts)));
    std::vector<const ControlItem*> list;
    for (const auto& item : facts.items)
      if (item.going.pace == Pace::late || item.going.pace == Pace::behind) list.push_back(&item);
    std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
      if ((a->going.pace == Pace::late) != (b->going.pace == Pace::late))
        return a->going.pace == Pace::late;
      return a->going.behind > b->going.behind;
    });
    for (const auto* item : list)
      late.rows.push_back(task_row(
          {*item->task, facts.plan.name, item->standing, item->going, 0, facts.unit}, columns));
  }
  Sheet list{"plans_behind",
             N_("Behind"),
             N_("Measures behind or late, the most first"),
             {},
             {std::move(late)}};
  return {std::move(sheet), std::move(list)};
}

Message weekly_plans_sentence(const std::vector<ControlFacts>& plans) {
  Message all;
  for (const auto& facts : plans) {
    const auto f = plan_total(facts);
    if (f.measures == 0) continue;
    const Message one =
        Message(N_("{plan}: {measures} measures, {done} done, {behind} behind and {late} late; "
                   "progress {actual} on average, {expected} expected."))
            .with("plan", facts.plan.name)
            .with("measures", f.measures)
            .with("done", f.done + f.done_late)
            .with("behind", f.behind)
            .with("late", f.late)
            .with("actual", f.actual() ? model::share_text(rules::to_tenth(*f.actual())) : "—")
            .with("expected",
                  f.expected() ? model::share_text(rules::to_tenth(*f.expected())) : "—");
    all = all.empty() ? one : Message("{a} {b}").with("a", all).with("b", one);
  }
  return all;
}

}  // namespace duban::report
