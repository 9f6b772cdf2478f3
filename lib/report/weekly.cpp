// Arranging the weekly report.
#include "report/weekly.hpp"

#include <algorithm>

#include "report/hazard_columns.hpp"
#include "report/weekly_figures.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Day;
using base::Message;
using rules::Count;
using rules::Cut;
using rules::Figures;
using rules::Stock;

namespace {

std::vector<Column> overview_columns() {
  return {{"figure", N_("Figure"), Kind::text, 34},
          {"this_week", N_("This week"), Kind::number, 12},
          {"of_major", N_("of these major"), Kind::number, 12},
          {"week_before", N_("Week before"), Kind::number, 12},
          {"change", N_("Change"), Kind::number, 10},
          {"year_to_date", N_("Year to date"), Kind::number, 14}};
}

void section(Table& table, const char* title) {
  table.rows.push_back({{Message(title), Role::section}, {}, {}, {}, {}, {}});
}

constexpr const char* late_entries = N_("plus late entries");
constexpr const char* corrections = N_("plus or minus corrections");

/// A line's name, and the figure's id for programs; a second line of one figure has none.
Message figure_word(const char* name) {
  for (const auto& figure : weekly_figures())
    if (std::string_view(figure.names.front()) == name) return Message(name).coded(figure.id);
  if (std::string_view(name) == late_entries) return Message(name).coded("late_entries");
  if (std::string_view(name) == corrections) return Message(name).coded("corrections");
  return name;
}

void flow(Table& table, const char* name, const Count& now, const Count& before, const Count* year,
          Role role = Role::normal) {
  table.rows.push_back({{figure_word(name), role},
                        {now.all(), role},
                        {now.major, role},
                        {before.all(), role},
                        {now.all() - before.all(), role},
                        year == nullptr ? Cell{{}, role} : Cell{year->all(), role}});
}

Share rate(const Count& part, const Count& whole) { return share(part.all(), whole.all()); }

void rates(Table& table, const char* name, const Figures& now, const Figures& before,
           const Figures& year, Count Figures::*part, Count Figures::*whole) {
  const Count& p = now.*part;
  const Count& w = now.*whole;
  table.rows.push_back({{figure_word(name)},
                        {rate(p, w)},
                        {share(p.major, w.major)},
                        {rate(before.*part, before.*whole)},
                        {},
                        {rate(year.*part, year.*whole)}});
}

/// Late entries and corrections are those of this week; the years' and the week's before are as
/// known now.
void start_rows(Table& table, const WeeklyFacts& facts) {
  const rules::FigureBook& f = facts.figures;
  const WeeklyFacts::Start start =
      facts.start.value_or(WeeklyFacts::Start{f.period.carried, {}, {}});
  const Count none;
  flow(table, N_("carried over"), start.carried, f.before.carried, &f.year.carried);
  flow(table, late_entries, start.late, none, nullptr);
  flow(table, corrections, start.corrected, none, nullptr);
}

Table overview(const WeeklyFacts& facts) {
  const rules::FigureBook& f = facts.figures;
  Table table{"overview", {}, overview_columns(), {}, {}};
  table.figures = true;
  section(table, N_("Balance of the period"));
  start_rows(table, facts);
  flow(table, N_("plus found"), f.period.found, f.before.found, &f.year.found);
  flow(table, N_("plus reopened"), f.period.reopened, f.before.reopened, &f.year.reopened);
  flow(table, N_("less closed"), f.period.closed, f.before.closed, &f.year.closed);
  flow(table, N_("less voided"), f.period.voided, f.before.voided, &f.year.voided);
  flow(table, N_("open at the end"), f.period.open, f.before.open, &f.year.open, Role::total);
  section(table, N_("Work of the period"));
  flow(table, N_("reported fixed"), f.period.fixed, f.before.fixed, &f.year.fixed);
  flow(table, N_("accepted"), f.period.accepted, f.before.accepted, &f.year.accepted);
  section(table, N_("Open at the cut-off"));
  flow(table, N_("no responsible unit"), f.stock.unowned, f.stock_before.unowned, nullptr);
  flow(table, N_("not dispatched"), f.stock.undispatched, f.stock_before.undispatched, nullptr);
  flow(table, N_("in time"), f.stock.running, f.stock_before.running, nullptr);
  flow(table, N_("due today"), f.stock.due_today, f.stock_before.due_today, nullptr);
  flow(table, N_("overdue"), f.stock.overdue, f.stock_before.overdue, nullptr, Role::late);
  flow(table, N_("suspended"), f.stock.suspended, f.stock_before.suspended, nullptr);
  flow(table, N_("no deadline"), f.stock.no_deadline, f.stock_before.no_deadline, nullptr);
  flow(table, N_("awaiting acceptance"), f.stock.awaiting, f.stock_before.awaiting, nullptr);
  flow(table, N_("accepted, not closed"), f.stock.accepted, f.stock_before.accepted, nullptr);
  flow(table, N_("open in all"), f.stock.open, f.stock_before.open, nullptr, Role::total);
  section(table, N_("Rates, each of one cohort"));
  rates(table, N_("rectification rate (accepted of those found in the period)"), f.period, f.before,
        f.year, &Figures::found_accepted, &Figures::found_standing);
  rates(table, N_("strike-off rate (closed of those found in the period)"), f.period, f.before,
        f.year, &Figures::found_closed, &Figures::found_standing);
  rates(table, N_("on-time rate by the original deadline (of those due)"), f.period, f.before,
        f.year, &Figures::due_original_kept, &Figures::due_original);
  rates(table, N_("on-time rate by the granted deadline (of those due)"), f.period, f.before,
        f.year, &Figures::due_granted_kept, &Figures::due_granted);
  if (f.period.due_unknown.all() + f.before.due_unknown.all() + f.year.due_unknown.all() > 0)
    flow(table, N_("due, but not known whether in time: in no rate"), f.period.due_unknown,
         f.before.due_unknown, &f.year.due_unknown);
  return table;
}

Table twelve_weeks(const WeeklyFacts& facts) {
  Table table{"twelve_weeks",
              N_("Found and closed, twelve weeks"),
              {{"week", N_("Week"), Kind::text, 34},
               {"found", N_("Found"), Kind::number, 12},
               {"closed", N_("Closed"), Kind::number, 12}},
              {},
              {}};
  for (int i = 0; i < 12; ++i) {
    const Day end = facts.cut_off - 7LL * (11 - i);
    const auto iso = base::iso_week(end);
    const auto at = static_cast<std::size_t>(i);
    table.rows.push_back(
        {{std::to_string(iso.year) + "-W" + (iso.week < 10 ? "0" : "") + std::to_string(iso.week)},
         {facts.figures.weekly_found[at].all()},
         {facts.figures.weekly_closed[at].all()}});
  }
  return table;
}

Table states(const Stock& s) {
  Table table{"states",
              N_("Open hazards by state"),
              {{"state", N_("State"), Kind::text, 34}, {"count", N_("Count"), Kind::number, 12}},
              {},
              {}};
  const auto row = [&](const char* name, const Count& count, Role role = Role::normal) {
    table.rows.push_back({{Message(name), role}, {count.all(), role}});
  };
  row(N_("no responsible unit"), s.unowned);
  row(N_("not dispatched"), s.undispatched);
  row(N_("in time"), s.running);
  row(N_("due today"), s.due_today);
  row(N_("overdue"), s.overdue, Role::late);
  row(N_("suspended"), s.suspended);
  row(N_("no deadline"), s.no_deadline);
  row(N_("awaiting acceptance"), s.awaiting);
  row(N_("accepted, not closed"), s.accepted);
  return table;
}

std::vector<Column> cut_columns(const char* head, bool by_territory) {
  std::vector<Column> columns{{"name", Message(head), Kind::text, 20},
                              {"found", N_("Found this week"), Kind::number, 9},
                              {"fixed", N_("Fixed this week"), Kind::number, 9},
                              {"closed", N_("Closed this week"), Kind::number, 9},
                              {"found_year", N_("Found this year"), Kind::number, 9},
                              {"closed_year", N_("Closed this year"), Kind::number, 9},
                              {"open", N_("Open"), Kind::number, 8}};
  if (by_territory)
    columns.push_back({"open_own", N_("of these at its own level"), Kind::number, 10});
  const std::vector<Column> rest{
      {"open_major", N_("of these major"), Kind::number, 8},
      {"unowned", N_("No responsible unit"), Kind::number, 9},
      {"undispatched", N_("Not dispatched"), Kind::number, 9},
      {"running", N_("In time"), Kind::number, 8},
      {"overdue", N_("Overdue"), Kind::number, 8},
      {"overdue_major", N_("Overdue, major"), Kind::number, 9},
      {"awaiting", N_("Awaiting acceptance"), Kind::number, 9},
      {"other", N_("Other open"), Kind::number, 8},
      {"rectification_rate", N_("Rectification rate, year"), Kind::share, 10},
      {"strike_off_rate", N_("Strike-off rate, year"), Kind::share, 10},
      {"on_time_original", N_("On time by the original deadline, year"), Kind::share, 12},
      {"on_time_granted", N_("On time by the granted deadline, year"), Kind::share, 12}};
  columns.insert(columns.end(), rest.begin(), rest.end());
  const double of_numbers = by_territory ? 12.6 : 13.5;  // 277 mm in all
  for (auto& column : columns)
    column.mm = column.kind == Kind::text ? 28 : column.kind == Kind::share ? 15 : of_numbers;
  return columns;
}

Row cut_row(const Cell& name, const Figures& period, const Figures& year, const Stock& s,
            bool by_territory, Role role) {
  const auto late = [&](std::int64_t n) {
    return Cell{n, n > 0 && role == Role::normal ? Role::late : role};
  };
  Row row{name,
          {period.found.all(), role},
          {period.fixed.all(), role},
          {period.closed.all(), role},
          {year.found.all(), role},
          {year.closed.all(), role},
          {s.open.all(), role}};
  if (by_territory) row.push_back({s.own_level.all(), role});
  const std::int64_t other =
      s.due_today.all() + s.suspended.all() + s.no_deadline.all() + s.accepted.all();
  const Row rest{{s.open.major, role},
                 {s.unowned.all(), role},
                 {s.undispatched.all(), role},
                 {s.running.all(), role},
                 late(s.overdue.all()),
                 late(s.overdue.major),
                 {s.awaiting.all(), role},
                 {other, role},
                 {rate(year.found_accepted, year.found_standing), role},
                 {rate(year.found_closed, year.found_standing), role},
                 {rate(year.due_original_kept, year.due_original), role},
                 {rate(year.due_granted_kept, year.due_granted), role}};
  row.insert(row.end(), rest.begin(), rest.end());
  return row;
}

Table cut_table(const char* id, const char* head, const std::vector<Cut>& cuts,
                const rules::FigureBook& f, bool by_territory) {
  Table table{id, {}, cut_columns(head, by_territory), {}, {}};
  table.figures = true;
  for (const Cut& cut : cuts) {
    Cell name = text_cell(cut.name);
    if (cut.is_own_level) name = {Message(N_("own level")), Role::normal};
    if (cut.is_unassigned) name = {Message(N_("not assigned")), Role::quiet};
    table.rows.push_back(
        cut_row(name, cut.period, cut.year, cut.stock, by_territory, Role::normal));
  }
  table.rows.push_back(cut_row({Message(N_("Total")), Role::total}, f.period, f.year, f.stock,
                               by_territory, Role::total));
  return table;
}

Sheet list_sheet(const WeeklyFacts& facts, const char* id, const char* name, const char* title,
                 const std::vector<model::Id>& ids, const Page& page) {
  Sheet sheet{id, name, title, {}, {hazard_table(id, {}, page)}, {}};
  facts.fill(sheet.tables.front(), ids, ids_of(page));
  return sheet;
}

std::vector<Message> notes_of(const WeeklyFacts& facts) {
  std::vector<Message> notes{
      Message(N_("{office} · period {from} to {to} ({week}) · cut-off {cut_off}"))
          .with("office", facts.office)
          .with("from", facts.period.from)
          .with("to", facts.period.to)
          .with("week", facts.period.label)
          .with("cut_off", facts.cut_off)};
  if (facts.provisional)
    notes.emplace_back(N_("The period has not ended yet: all figures are provisional."));
  return notes;
}

/// Where it is late, how it went, and how it stands.
void add_charts(Sheet& first, const rules::FigureBook& f) {
  const auto named = static_cast<std::size_t>(
      std::count_if(f.territories.begin(), f.territories.end(),
                    [](const Cut& cut) { return !cut.is_own_level && !cut.is_unassigned; }));
  if (named > 0)
    first.charts.push_back(
        {Chart::Kind::bar, N_("Overdue by territory"), "by_territory", 0, {12}, 0, named});
  first.charts.push_back({Chart::Kind::column,
                          N_("Found and closed, twelve weeks"),
                          "twelve_weeks",
                          0,
                          {1, 2},
                          0,
                          12});
}

}  // namespace

Book weekly_book(const WeeklyFacts& facts) {
  const rules::FigureBook& f = facts.figures;
  Book book{Message(N_("Weekly report on hazards, {week}")).with("week", facts.period.label),
            facts.office,
            facts.log_head,
            {}};
  Sheet first{"overview",
              N_("Overview"),
              N_("Weekly report on hazards"),
              {},
              {overview(facts), twelve_weeks(facts), states(f.stock)},
              {}};
  add_charts(first, f);
  book.sheets.push_back(std::move(first));
  book.sheets.push_back({"by_territory",
                         N_("By territory"),
                         N_("Hazards by territory"),
                         {},
                         {cut_table("by_territory", N_("Territory"), f.territories, f, true)},
                         {}});
  book.sheets.push_back({"by_sector",
                         N_("By sector"),
                         N_("Hazards by sector"),
                         {},
                         {cut_table("by_sector", N_("Sector"), f.sectors, f, false)},
                         {}});
  book.sheets.push_back(list_sheet(facts, "overdue", N_("Overdue list"),
                                   N_("Overdue hazards, oldest first"), f.lists.overdue,
                                   overdue_page()));
  book.sheets.push_back(list_sheet(facts, "undispatched", N_("To dispatch"),
                                   N_("Hazards without a responsible unit or not dispatched"),
                                   f.lists.undispatched, waiting_page()));
  book.sheets.push_back(list_sheet(facts, "awaiting", N_("To accept"),
                                   N_("Hazards reported fixed, awaiting this office's acceptance"),
                                   f.lists.awaiting, acceptance_page()));
  book.sheets.push_back(list_sheet(facts, "found", N_("Found this week"),
                                   N_("Hazards found this week"), f.lists.found, found_page()));
  book.sheets.push_back(list_sheet(facts, "closed", N_("Closed this week"),
                                   N_("Hazards closed this week"), f.lists.closed, closed_page()));
  book.sheets.push_back(list_sheet(facts, "near_due", N_("Due soon"),
                                   N_("Hazards due within the next days"), f.lists.near_due,
                                   coming_page()));
  for (Sheet& sheet : book.sheets) sheet.notes = notes_of(facts);
  book.sheets.front().signed_below = true;
  return book;
}

}  // namespace duban::report
