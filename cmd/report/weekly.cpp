// duban report weekly
#include <ostream>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/report/freeze.hpp"
#include "cmd/report/plan_facts.hpp"
#include "cmd/report/weekly_reading.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/counts.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd::report_weekly {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::string week;
  WhenOptions when;
  FreezeOptions freeze;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Figures, cuts by territory and by sector that add up to the same total, lists "
                  "and charts, all as they stood at the end of the week. A file ending in .xlsx is "
                  "a workbook, .txt the paragraph for the briefing, .docx the paragraph with the "
                  "tables of figures, .json and .csv the same figures."))
      .text(o.week, "--week", "2026-W47",
            N_("the week (default: the one that last reached its end)"))
      .day(o.when.as_of, "--as-of", N_("the week that had last ended on this day"))
      .example("duban report weekly -o weekly.xlsx", N_("the workbook of the last full week"))
      .example("duban report weekly --freeze --issue 第47期 -o weekly.xlsx",
               N_("the same, its figures kept as issue 47"))
      .example("duban report weekly --week 2026-W47 -o 周报.txt",
               N_("the paragraph for the briefing"));
  declare_when(o.when, flags, false);
  declare_freeze(o.freeze, flags);
  declare_output(o.output, flags);
}

rules::Period period_of(const Options& o, int ends_on, const When& when) {
  if (!o.week.empty() && o.when.as_of)
    throw Failure(Kind::usage, N_("give either --week or --as-of"));
  if (o.week.empty()) return rules::last_week(when.day(), ends_on);
  const auto period = rules::week(o.week, ends_on);
  if (!period)
    throw Failure(
        Kind::usage,
        Message(N_("\"{text}\" is no week; write it like 2026-W47")).with("text", o.week));
  if (period->from > when.today())
    throw Failure(Kind::usage,
                  Message(N_("the week {week} has not begun yet")).with("week", period->label));
  return *period;
}

/// The plans in the week's report.
std::vector<report::ControlFacts> plans_of(Session& session, const gather::TaskBook& tasks,
                                           const report::UnitName& unit,
                                           const std::vector<model::Plan>& plans) {
  const report::Book blank = new_book(session, {});
  std::vector<report::ControlFacts> progress;
  for (const auto& plan : plans)
    if (auto of_plan = plan_facts(plan, tasks, unit, blank); !of_plan.items.empty())
      progress.push_back(std::move(of_plan));
  return progress;
}

/// Visits of the week, of the week before and of the year; nothing in an office that visits nobody.
std::vector<report::CountedSpan> inspections_of(const store::Database& db,
                                                const rules::Period& week) {
  const auto before = rules::week_before(week);
  const auto year = rules::year_to_date(week.to);
  std::vector<report::CountedSpan> spans{
      {N_("This week"), "this_week", gather::counts_between(db, week.from, week.to)},
      {N_("Week before"), "week_before", gather::counts_between(db, before.from, before.to)},
      {N_("Year to date"), "year_to_date", gather::counts_between(db, year.from, year.to)}};
  if (spans[2].counts.visits + spans[1].counts.visits + spans[0].counts.visits == 0) spans.clear();
  return spans;
}

std::string paragraph_of(const report::WeeklyFacts& facts,
                         const std::vector<report::CountedSpan>& inspections,
                         const std::vector<report::ControlFacts>& progress) {
  std::string paragraph = i18n::text(report::weekly_paragraph(facts));
  if (const Message changes = report::weekly_changes(facts); !changes.empty())
    paragraph += "\n" + i18n::text(changes);
  if (!inspections.empty())
    if (const Message sentence = report::inspection_sentence(inspections.front().counts);
        !sentence.empty())
      paragraph +=
          "\n" +
          i18n::text(Message(N_("Inspections of the week: {sentence}")).with("sentence", sentence));
  if (const Message sentence = report::weekly_plans_sentence(progress); !sentence.empty())
    paragraph += "\n" + i18n::text(sentence);
  return paragraph;
}

report::Book book_of(const report::WeeklyFacts& facts,
                     const std::vector<report::CountedSpan>& inspections,
                     const std::vector<report::ControlFacts>& progress) {
  report::Book book = report::weekly_book(facts);
  if (!inspections.empty()) {
    auto table = report::inspection_counts_table(inspections);
    table.figures = true;
    book.sheets.front().tables.push_back(std::move(table));
  }
  if (progress.empty()) return book;
  for (auto& sheet : report::weekly_plans_sheets(progress)) {
    sheet.notes = book.sheets.front().notes;
    book.sheets.push_back(std::move(sheet));
  }
  return book;
}

/// A document for the briefing: the paragraph and the tables of figures; the lists of hazards stay
/// in the workbook.
void for_briefing(report::Book& book, const std::string& paragraph) {
  book.sheets.front().paragraph = base::verbatim(paragraph);
  for (auto& sheet : book.sheets)
    std::erase_if(sheet.tables, [](const report::Table& table) { return !table.figures; });
  std::erase_if(book.sheets, [](const report::Sheet& sheet) { return sheet.tables.empty(); });
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  ReportRun frozen(session, o.freeze);
  When when(session, o.when);
  const int ends_on = gather::rules_of(db).week_ends_on;
  const rules::Period period = period_of(o, ends_on, when);
  if (gather::office_territory(db) == 0)
    session.say(
        N_("the office has no unit above it, so territories are cut at the top of the tree (duban "
           "unit edit OFFICE --parent UNIT)"));
  const auto start = start_of(db, period, ends_on, when);
  const WeeklyReading reading(session, period, when.today());
  report::WeeklyFacts facts = reading.facts();
  if (start) facts.start = {start->carried, start->late, start->corrected};
  facts.last_issue = last_issue(db, period, ends_on);
  session.say(Message(N_("period {from} to {to} ({week}), cut-off {cut_off}"))
                  .with("from", period.from)
                  .with("to", period.to)
                  .with("week", period.label)
                  .with("cut_off", period.to));
  if (facts.provisional)
    session.say(N_("The period has not ended yet: all figures are provisional."));
  const auto plans = store::plans(db);
  const gather::TaskBook tasks(db, {}, std::min(period.to, when.today()));
  const auto progress = plans_of(session, tasks, reading.unit(), plans);
  const auto inspections = inspections_of(db, period);
  const bool asks_fields = o.output.list_fields || !o.output.fields.empty();
  const bool only_words = !asks_fields && (o.output.file.ends_with(".txt") ||
                                           (o.output.file.empty() && o.output.format.empty()));
  const casework::FreezeRequest request{model::ReportKind::weekly, 0, period.label, period.from,
                                        period.to};
  report::Book book;
  Message note;
  if (!only_words || frozen.wants_figures(request)) {
    book = book_of(facts, inspections, progress);
    when.mark(book);
    note = frozen.finish(book, request, o.when.known_on.has_value());
  }
  if (!only_words) {
    if (o.output.file.ends_with(".docx") || o.output.format == "docx")
      for_briefing(book, paragraph_of(facts, inspections, progress));
    show(session, book, o.output);
  } else {
    std::string paragraph = paragraph_of(facts, inspections, progress) + "\n";
    if (!note.empty()) paragraph += i18n::text(note) + "\n";
    if (o.output.file.empty())
      session.out() << paragraph;
    else
      base::write_file(o.output.file, paragraph, session.access());
  }
  frozen.commit();
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_weekly
