// duban inspect plan
#include "gather/inspection/plan.hpp"
#include "base/failure.hpp"
#include "casework/inspection/owed.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/owed.hpp"

namespace duban::cmd::inspect_plan {

namespace {

struct Options {
  std::int64_t year = 0;
  bool open = false, with_rounds = true;
  casework::Excuse excuse;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The yearly plan (年度检查计划): what the office owes by the definitions that it "
                  "adopted, the rounds of the year, and what is late. --open puts on record what "
                  "is owed up to the end of the year; again it changes nothing. An office owes "
                  "nothing before it adopts a definition (duban rules adopt)."))
      .number(o.year, "--year", "YEAR", N_("of which year (default: this one)"))
      .flag(o.open, "--open", N_("put on record what is owed"))
      .text(o.excuse.code, "--excuse", "CODE",
            N_("excuse one thing that is owed: office/visit-each"))
      .text(o.excuse.period, "--period", "PERIOD", N_("... of this period"))
      .text(o.excuse.unit, "--unit", "UNIT", N_("... about this unit"))
      .text(o.excuse.subject, "--subject", "NUMBER", N_("... about this hazard, round or draw"))
      .text(o.excuse.approved_by, "--approved-by", "NAME", N_("who approved the excuse"))
      .text(o.excuse.because, "--because", "TEXT", N_("why it is excused"))
      .example("duban inspect plan --year 2026 --open", N_("what the office owes this year"))
      .example("duban inspect plan -o 年度检查计划.xlsx", N_("the plan as a workbook"));
  declare_output(o.output, flags, [] { return column_ids(report::plan_table({}, {})); });
}

int run(const Options& o, Session& session) {
  const int year = o.year == 0 ? session.today().year() : static_cast<int>(o.year);
  if (year < 2000 || year > session.today().year() + 1)
    throw base::Failure(base::Kind::usage, N_("say a year up to the next one: --year 2026"));
  if (o.excuse.code.empty() && !(o.excuse.period + o.excuse.unit + o.excuse.subject +
                                 o.excuse.approved_by + o.excuse.because)
                                    .empty())
    throw base::Failure(base::Kind::usage,
                        N_("say what is excused: --excuse CODE (office/visit-each)"));
  if (o.open && !o.excuse.code.empty())
    throw base::Failure(base::Kind::usage,
                        N_("either --open or --excuse CODE, one after the other"));
  if (!o.excuse.code.empty()) {
    const auto excused = casework::excuse_owed(session.context(), o.excuse);
    session.say(base::Message(N_("{code} {period} is excused"))
                    .with("code", excused.code)
                    .with("period", excused.period.empty() ? excused.subject : excused.period));
  }
  if (o.open) {
    const auto opened = casework::open_owed(session.context(), year);
    session.say(base::Message(N_("{n} opened")).with("n", opened.size()));
    if (const auto note = gather::owed_to_no_unit(session.database())) session.say(*note);
  }
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto lines = gather::plan_lines(db, year, session.today());
  auto book =
      new_book(session, base::Message(N_("Yearly plan of inspections, {year}")).with("year", year));
  auto plan = report::plan_table(lines, gather::plan_rounds(db, year));
  if (!o.output.fields.empty() || o.output.list_fields) {
    show(session, plan, o.output);
    say_dry_run(session);
    return 0;
  }
  const bool brief = shows_tables(session, o.output) && o.output.file.empty();
  if (brief) plan = picked(plan, {"category", "theme", "period", "due_on", "standing", "open"});
  book.sheets.push_back({"plan", N_("Yearly plan"), book.title, {}, {std::move(plan)}});
  if (!lines.empty())
    book.sheets.push_back({"owed_figures",
                           N_("How far the owed work is"),
                           N_("How far the owed work is"),
                           {},
                           {report::owed_figures_table(lines)}});
  show(session, book, o.output);
  if (const auto note = gather::random_note(db, year, gather::rules_of(db).inspection))
    session.say(*note);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_plan
