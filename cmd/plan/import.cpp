// duban plan import, duban task import
#include "casework/task/import.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/findings.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "intake/plan_ledger.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd::plan_import {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::string file, plan, encoding, map, findings, because;
  std::optional<base::Day> as_of;
  bool strict = false, show_map = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Reads a plan's table of measures from a CSV file whose first row holds the headings. "
             "All or nothing: every problem is listed with row, column and value. The same file "
             "again changes nothing; a newer file brings new progress entries and updates what "
             "changed only there. A measure is known by its own number in the plan."))
      .details(N_("Planned shares are known by their headings: 2026Q1计划, 一季度计划, 9月计划."))
      .argument(o.file, "FILE", N_("the table; - reads standard input"))
      .text(o.plan, "--plan", "NAME", N_("the plan (may be left out when there is only one)"))
      .day(o.as_of, "--as-of",
           N_("the day on which the progress in the file stood (default: today)"))
      .text(o.because, "--because", "TEXT", N_("why progress went back, if it did"))
      .text(o.encoding, "--encoding", "NAME",
            N_("utf-8, gb18030 or utf-16, when the guess is wrong"))
      .text(o.map, "--map", "FILE", N_("mapping file of headings instead of the shipped one"))
      .flag(o.show_map, "--show-map", N_("show which heading means what, and import nothing"))
      .flag(o.strict, "--strict", N_("warnings count as errors"))
      .text(o.findings, "--findings", "FILE", N_("write all findings to this CSV file"))
      .writes()
      .example("duban plan import 三年行动.csv --plan 三年行动", N_("import a plan's measures"));
}

int show_map(Session& session, const casework::PlanImportOptions& import) {
  model::Plan plan;
  plan.year = session.today().year();
  if (!import.plan.empty()) plan = gather::find_plan(session.database(), import.plan);
  intake::Source source(import.file, import.encoding);
  const intake::PlanReader reader(source, import.mapping, plan, session.today());
  report::Table table = headings_table();
  for (std::size_t i = 0; i < reader.columns().size(); ++i) {
    const auto& column = reader.columns()[i];
    report::Row row = heading_row(column, import.mapping);
    if (!reader.labels()[i].empty())
      row[1] = {Message(N_("planned share {label}")).with("label", reader.labels()[i])};
    table.rows.push_back(row);
  }
  show(session, table, {});
  return 0;
}

void summarise(Session& session, const Options& o, const casework::PlanImportSummary& s) {
  say_size(session, o.file, s);
  session.say(Message(N_("plan {plan}: new {added}, updated {updated}, unchanged {unchanged}; "
                         "progress entries for {progressed}"))
                  .with("plan", s.plan.name)
                  .with("added", s.added)
                  .with("updated", s.updated)
                  .with("unchanged", s.unchanged)
                  .with("progressed", s.progressed));
  session.say(Message(N_("of all rows: quantified {quantified}, standing {standing}, without a "
                         "lead unit {unowned}"))
                  .with("quantified", s.quantified)
                  .with("standing", s.standing)
                  .with("unowned", s.unowned));
  if (s.unclaimed > 0)
    session.say(
        Message(N_("at 100% but not reported done: {n} (duban task done)")).with("n", s.unclaimed));
  say_rest(session, s);
}

int run(const Options& o, Session& session) {
  casework::PlanImportOptions import;
  import.file = o.file;
  import.plan = o.plan;
  import.as_of = o.as_of;
  import.because = o.because;
  import.strict = o.strict;
  import.encoding = encoding_value(o.encoding);
  if (o.file == "-" && session.environment().in_is_terminal)
    session.say(N_("reading the table from the terminal; end with Ctrl-D"));
  const std::string map = o.map.empty() ? session.template_path("mapping/plan.yaml") : o.map;
  import.mapping = intake::read_mapping(intake::read_small_file(map), map, intake::plan_columns());
  if (o.show_map) return show_map(session, import);
  const auto summary = casework::import_plan(session.context(), import);
  if (show_findings(session, summary.findings, o.findings, o.strict))
    return static_cast<int>(Kind::invalid);
  summarise(session, o, summary);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::plan_import
