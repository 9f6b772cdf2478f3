// duban hazard show
#include <ostream>

#include "casework/hazard/steps.hpp"
#include "cmd/chase.hpp"
#include "cmd/command.hpp"
#include "cmd/files.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/find.hpp"
#include "gather/order/papers.hpp"
#include "gather/unit/name_book.hpp"
#include "render/plain.hpp"
#include "report/hazard_columns.hpp"
#include "report/hazard_life.hpp"
#include "report/task_columns.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "store/evidence_store.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"

namespace duban::cmd::hazard_show {

namespace {

struct Options {
  std::string number;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.number, "NUMBER", N_("hazard number, or a ledger's own"))
      .example("duban hazard show H2026-0001", N_("all facts and steps"));
  declare_output(o.output, flags, &report::hazard_column_ids);
}

int run(const Options& o, Session& session) {
  const store::Snapshot snapshot(session.database());
  const auto hazard = gather::find_hazard(session.database(), o.number);
  const auto unit = gather::name_book(session.database());
  const auto steps = report::steps_table(store::steps_of(session.database(), hazard.id), unit);
  const base::Day today = session.today();
  const bool as_data = is_output_for_programs(o.output) || !o.output.fields.empty();
  report::Table facts = report::facts_table(hazard, unit, today);
  if (as_data) {
    const auto columns =
        chosen_fields(o.output, report::hazard_column_ids(), report::hazard_column_ids());
    facts = report::hazard_table("hazard", N_("Hazard"), columns);
    as_asked(facts, o.output);
    facts.rows.push_back(report::hazard_row(
        {hazard, rules::lateness(rules::clock_of(hazard), today), 1, unit}, columns));
  }
  report::Book book = new_book(session, base::verbatim(model::number_of(hazard)));
  book.sheets.push_back(
      {"hazard", N_("Hazard"), base::verbatim(model::number_of(hazard)), {}, {facts}, {}});
  if (!o.output.fields.empty()) {  // these facts only
    show(session, book, without_fields(o.output));
    return 0;
  }
  book.sheets.push_back({"steps", N_("Steps"), N_("Steps"), {}, {steps}, {}});
  const auto files = store::evidence_of(session.database(), model::EvidenceOf::hazard, hazard.id);
  if (!files.empty())
    book.sheets.push_back({"files",
                           N_("Files"),
                           N_("Files"),
                           {},
                           {files_table(files, shows_tables(session, o.output))},
                           {}});
  if (const auto papers = store::papers(session.database(), hazard.id); !papers.empty())
    book.sheets.push_back(
        {"papers",
         N_("Papers of other bodies"),
         N_("Papers of other bodies"),
         {},
         {report::papers_table(gather::paper_lines(session.database(), papers, today))}});
  store::TaskQuery query;
  query.origin = model::number_of(hazard);
  const gather::TaskBook tasks(session.database(), query, today);
  if (!tasks.entries().empty()) {
    report::Table table =
        report::task_table("tasks", N_("Tasks that come from it"), report::task_list_columns());
    for (const auto& entry : tasks.entries())
      table.rows.push_back(
          report::task_row({entry.task, entry.plan->name, entry.standing, entry.going, 0, unit},
                           report::task_list_columns()));
    book.sheets.push_back({"tasks", N_("Tasks"), N_("Tasks that come from it"), {}, {table}});
  }
  show_chases(book, session.database(), model::ChaseOf::hazard, hazard.id);
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_show
