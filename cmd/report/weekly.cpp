// duban report weekly
#include <fmt/format.h>

#include <ostream>
#include <unordered_map>

#include "base/failure.hpp"
#include "casework/figures_of.hpp"
#include "casework/name_book.hpp"
#include "casework/task_book.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/report/plan_facts.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "i18n/catalogue.hpp"
#include "render/file.hpp"
#include "report/weekly.hpp"
#include "store/event_log.hpp"
#include "store/office_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::string week;
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Figures, cuts by territory and by sector that add up to the same total, lists and charts, all as they stood at "
                  "the end of the week. A file ending in .xlsx is a workbook, .txt the paragraph for the briefing, .json and .csv "
                  "the same figures."))
      .text(o.week, "--week", "2026-W47", N_("the week (default: the one that last reached its end)"))
      .day(o.when.as_of, "--as-of", N_("the week that had last ended on this day"))
      .example("duban report weekly -o weekly.xlsx", N_("the workbook of the last full week"))
      .example("duban report weekly --week 2026-W47 -o 周报.txt", N_("the paragraph for the briefing"));
  declare_when(o.when, flags, false);
  declare_output(o.output, flags);
}

rules::Period period_of(const Options& o, int ends_on, const When& when) {
  if (!o.week.empty() && o.when.as_of) throw Failure(Kind::usage, N_("give either --week or --as-of"));
  if (o.week.empty()) return rules::last_week(when.day(), ends_on);
  const auto period = rules::week(o.week, ends_on);
  if (!period) throw Failure(Kind::usage, Message(N_("\"{text}\" is no week; write it like 2026-W47")).with("text", o.week));
  if (period->from > when.today())
    throw Failure(Kind::usage, Message(N_("the week {week} has not begun yet")).with("week", period->label));
  return *period;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  const auto rules = casework::rules_of(db);
  const base::Day today = when.today();
  const rules::Period period = period_of(o, rules.week_ends_on, when);
  if (casework::office_territory(db) == 0)
    session.say(N_(
        "the office has no unit above it, so territories are cut at the top of the tree (duban unit edit OFFICE --parent UNIT)"));
  const auto settings = store::settings(db);
  const auto names = casework::names_of(db);
  const auto unit = casework::name_book(db);
  const casework::FiguresOf figures(db, {period, casework::office_territory(db), rules.near_due_days, &names});
  const auto head = store::log_head(db);
  const auto office = settings.find("office.full_name");
  const auto level = settings.find("office.level");
  report::WeeklyFacts facts{
      figures.book(),
      period,
      period.to,
      office == settings.end() ? "" : office->second,
      store::text_of(head),
      model::from_word<model::Level>(level == settings.end() ? "" : level->second).value_or(model::Level::city),
      rules.near_due_days,
      period.to > today,
      [&](report::Table& table, const std::vector<model::Id>& ids, const std::vector<std::string>& columns) {
        figures.fill(table, ids, columns, unit);
      }};
  session.say(Message(N_("period {from} to {to} ({week}), cut-off {cut_off}"))
                  .with("from", period.from)
                  .with("to", period.to)
                  .with("week", period.label)
                  .with("cut_off", period.to));
  if (facts.provisional) session.say(N_("The period has not ended yet: all figures are provisional."));
  const auto plans = store::plans(db);
  const casework::TaskBook tasks(db, {}, std::min(period.to, today));
  const report::Book blank = new_book(session, {});
  std::vector<report::ControlFacts> progress;
  for (const auto& plan : plans)
    if (auto of_plan = plan_facts(plan, tasks, unit, blank); !of_plan.items.empty()) progress.push_back(std::move(of_plan));
  std::string paragraph = i18n::text(report::weekly_paragraph(facts));
  if (const Message sentence = report::weekly_plans_sentence(progress); !sentence.empty()) paragraph += "\n" + i18n::text(sentence);
  if (o.output.file.ends_with(".txt")) {
    render::write_file(o.output.file, paragraph + "\n");
    return 0;
  }
  if (o.output.file.empty() && o.output.format.empty()) {
    session.out() << paragraph << '\n';
    return 0;
  }
  report::Book book = report::weekly_book(facts);
  if (!progress.empty()) {
    for (auto& sheet : report::weekly_plans_sheets(progress)) {
      sheet.notes = book.sheets.front().notes;
      book.sheets.push_back(std::move(sheet));
    }
  }
  when.mark(book);
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> report_weekly_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
