// duban task show
#include "casework/hazard/steps.hpp"
#include "casework/task/tasks.hpp"
#include "cmd/chase.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/name_book.hpp"
#include "report/task_columns.hpp"
#include "report/words.hpp"
#include "store/task_store.hpp"

namespace duban::cmd::task_show {

using base::Message;

namespace {

struct Options {
  std::string number;
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("All facts, every progress entry and step, and every date its deadline has had."))
      .argument(o.number, "NUMBER", N_("task number, or a plan's own"))
      .example("duban task show T2026-0007", N_("a task and its history"));
  declare_when(o.when, flags);
  declare_output(o.output, flags, &report::task_column_ids);
}

/// The hazard that a task comes from, in one sentence; empty for another origin.
Message origin_sentence(const store::Database& db, const std::string& origin) {
  if (!model::parse_hazard_number(origin)) return {};
  const auto hazard = gather::find_hazard(db, origin);
  return Message(N_("{number}, {state}: {problem}"))
      .with("number", origin)
      .with("state", model::label(hazard.state))
      .with("problem", hazard.problem);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  const base::Day day = when.day();
  const auto task = gather::find_task(db, o.number);
  const auto plan = store::record_by_id<model::Plan>(db, task.plan);
  const auto steps = store::steps_of(db, store::StepsOf::task, task.id);
  const auto unit = gather::name_book(db);
  const auto standing = rules::task_on(task, *plan, steps, day);
  const auto going =
      rules::going_on(task, *plan, standing, day, gather::rules_of(db).pace_tolerance);
  const report::TaskView view{task, plan->name, standing, going, 1, unit};
  const bool as_data = !shows_tables(session, o.output) || !o.output.fields.empty();
  report::Book book = new_book(session, base::verbatim(model::number_of(task)));
  report::Table facts = report::task_facts_table(view);
  if (as_data) {
    const auto columns =
        chosen_fields(o.output, report::task_column_ids(), report::task_column_ids());
    facts = report::task_table("task", N_("Task"), columns);
    as_asked(facts, o.output);
    facts.rows.push_back(report::task_row(view, columns));
  }
  report::Table story{"deadline",
                      N_("How the deadline came about"),
                      {{"sentence", {}, report::Kind::text, 80}},
                      {},
                      {}};
  for (const auto& sentence : report::task_deadline_story(task, steps))
    story.rows.push_back({{sentence}});
  if (const Message origin = origin_sentence(db, task.origin); !origin.empty())
    story.rows.push_back({{Message(N_("Comes from {origin}.")).with("origin", origin)}});
  book.sheets.push_back(
      {"task", N_("Task"), base::verbatim(model::number_of(task)), {}, {facts}, {}});
  if (!o.output.fields.empty()) {  // these facts only
    show(session, book, without_fields(o.output));
    return 0;
  }
  book.sheets.push_back(
      {"steps", N_("Steps"), N_("Steps"), {}, {report::task_steps_table(steps, unit)}, {}});
  book.sheets.push_back(
      {"deadline", N_("Deadline"), N_("How the deadline came about"), {}, {story}, {}});
  show_chases(book, db, model::ChaseOf::task, task.id);
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::task_show
