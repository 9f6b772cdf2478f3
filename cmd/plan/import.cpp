// duban plan import, duban task import
#include "casework/task/import.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "intake/plan_ledger.hpp"

namespace duban::cmd::plan_import {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::string file, plan, encoding, because;
  std::optional<base::Day> as_of;
  SheetInput sheets;
  MapInput map;
  RowInput rows;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Reads a plan's table of measures from a workbook (.xlsx) or a CSV file as it is: "
             "titles above, headings in up to three rows, totals and notes below. All or nothing: "
             "every problem is listed with row, column and value. The same file "
             "again changes nothing; a newer file brings new progress entries and updates what "
             "changed only there. A measure is known by its own number in the plan."))
      .details(N_("Planned shares are known by their headings: 2026Q1计划, 一季度计划, 9月计划."))
      .argument(o.file, "FILE", N_("the table; - reads standard input"))
      .text(o.plan, "--plan", "NAME", N_("the plan (may be left out when there is only one)"))
      .day(o.as_of, "--as-of",
           N_("the day on which the progress in the file stood (default: today)"))
      .text(o.because, "--because", "TEXT", N_("why progress went back, if it did"))
      .text(o.encoding, "--encoding", "NAME",
            N_("utf-8, gb18030 or utf-16, when the guess is wrong"));
  declare_sheets(o.sheets, flags);
  declare_map(o.map, flags);
  declare_rows(o.rows, flags);
  flags.example("duban plan import 三年行动.csv --plan 三年行动", N_("import a plan's measures"));
}

int show_map(Session& session, const Options& o, const casework::PlanImportOptions& import) {
  model::Plan plan;
  plan.year = session.today().year();
  if (!import.plan.empty()) plan = gather::find_plan(session.database(), import.plan);
  intake::TableFile file(import.file, import.encoding);
  const auto chosen = intake::choose_sheets(
      file, intake::plan_meanings(import.mapping, static_cast<int>(plan.year)), import.sheets);
  report::Table table = headings_table();
  std::vector<std::vector<std::string>> headings;
  for (const auto& rows : chosen.sheets) {
    headings.push_back(rows->headings());
    const intake::PlanReader reader(*rows, import.mapping, plan, session.today());
    for (std::size_t i = 0; i < reader.columns().size(); ++i) {
      report::Row row = heading_row(rows->sheet(), i, reader.columns()[i], import.mapping);
      if (!reader.labels()[i].empty())
        row[1] = {Message(N_("planned share {label}")).with("label", reader.labels()[i])},
        row[3] = {};
      table.rows.push_back(row);
    }
  }
  if (!o.map.write_map.empty()) {
    write_map(session, o.map.write_map, import.mapping, headings);
    session.say(Message(N_("{file} is written; edit it, then: --map {file}"))
                    .with("file", o.map.write_map));
  }
  if (o.map.show_map) show(session, table, {});
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
  if (s.refused_count > 0)
    session.say(
        Message(N_("not taken, each with what is wrong with it: {n}")).with("n", s.refused_count));
  say_rest(session, s);
}

int run(const Options& o, Session& session) {
  casework::PlanImportOptions import;
  import.file = o.file;
  import.plan = o.plan;
  import.as_of = o.as_of;
  import.because = o.because;
  import.how = o.rows.how(o.file);
  import.sheets = o.sheets.options();
  import.encoding = encoding_value(o.encoding);
  if (o.file == "-" && session.environment().in_is_terminal)
    session.say(N_("reading the table from the terminal; end with Ctrl-D"));
  import.mapping = mapping_of(session, o.map, "mapping/plan.yaml", intake::plan_columns());
  if (o.map.show_map || !o.map.write_map.empty()) return show_map(session, o, import);
  const auto summary = casework::import_plan(session.context(), import);
  const int code = tell_findings(session, o.rows, summary, o.file, import.encoding);
  if (code != 0) return code;
  summarise(session, o, summary);
  return summary.refused_count > 0 ? static_cast<int>(Kind::partly) : 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::plan_import
