// duban report control
#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/report/freeze.hpp"
#include "cmd/report/plan_facts.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/find.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::report_control {

namespace {

struct Options {
  std::string plan;
  WhenOptions when;
  FreezeOptions freeze;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The progress control table (measures × quarters, planned and actual), the four "
                  "lists as column groups of one table, the indicators, and a summary by lead unit "
                  "and by sector that add up to the same total. Prints on A3 for the wall."))
      .text(o.plan, "--plan", "NAME", N_("the plan (may be left out when there is only one)"))
      .example("duban report control --plan 三年行动 -o 进度控制表.xlsx",
               N_("the workbook as of today"));
  declare_when(o.when, flags);
  declare_freeze(o.freeze, flags);
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  ReportRun frozen(session, o.freeze);
  const When when(session, o.when);
  const auto plan = gather::find_plan(db, o.plan);
  store::TaskQuery query;
  query.plans = {plan.id};
  const gather::TaskBook tasks(db, query, when.day());
  const auto unit = gather::name_book(db);
  const report::Book blank = new_book(session, {});
  const auto facts = plan_facts(plan, tasks, unit, blank);
  auto book = report::control_book(facts);
  when.mark(book);
  frozen.finish(
      book,
      {model::ReportKind::control, plan.id, base::to_iso(when.day()), *plan.begins_on, when.day()},
      o.when.known_on.has_value());
  show(session, book, o.output);
  frozen.commit();
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_control
