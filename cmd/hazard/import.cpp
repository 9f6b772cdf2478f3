// duban hazard import
#include <algorithm>
#include <ostream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/import.hpp"
#include "cmd/command.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd::hazard_import {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::string file, ledger, mode = "own", encoding, source, dispatched;
  SheetInput sheets;
  MapInput map;
  RowInput rows;
  std::int64_t year = 0;
  bool fingerprint = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Reads a workbook (.xlsx) or a CSV file (comma, tab or semicolon; UTF-8, GB18030 "
                  "or UTF-16) as it is: titles above, headings in up to three rows, merged cells, "
                  "totals and notes below. All or nothing: every problem is listed with sheet, "
                  "row, column and value, and nothing is written while there is one, unless "
                  "--each takes the good rows. The same file again changes nothing; a newer file "
                  "updates what changed only there. A blank cell erases nothing."))
      .details(
          N_("With --mode reported (what a county sends), a hazard that this office dispatched and "
             "the file calls done or closed becomes fixed and awaits this office's acceptance."))
      .argument(o.file, "FILE", N_("the ledger; - reads standard input"))
      .text(o.ledger, "--ledger", "NAME",
            N_("the ledger it belongs to (default: that which a row names, else own)"))
      .choice(o.mode, "--mode", {"own", "reported"},
              N_("own: this office's facts; reported: what a county sends"))
      .text(o.encoding, "--encoding", "NAME",
            N_("utf-8, gb18030 or utf-16, when the guess is wrong"));
  declare_sheets(o.sheets, flags);
  declare_map(o.map, flags);
  flags
      .number(o.year, "--year", "YEAR",
              N_("year of dates without one (3月5日); else the one that the title names"))
      .text(o.source, "--source", "TEXT", N_("source of rows that have none"))
      .choice(o.dispatched, "--dispatched", {"found"},
              N_("found: all rows count as dispatched on the day they were found"))
      .flag(o.fingerprint, "--fingerprint",
            N_("rows without a number are known by territory, site, day and problem"));
  declare_rows(o.rows, flags);
  flags.example("duban hazard import 隐患台账.xlsx", N_("import the office's own ledger"))
      .example("duban hazard import 嵊州11月.csv --ledger 嵊州 --mode reported",
               N_("import what a county reports"));
}

/// --show-map and --write-map: every sheet with its headings; refused is nothing.
int show_map(Session& session, const Options& o, const casework::ImportOptions& import) {
  intake::TableFile file(import.file, import.encoding);
  const auto chosen = intake::choose_sheets(
      file, [&](const std::string& heading) { return intake::meaning_of(import.mapping, heading); },
      import.sheets);
  report::Table table = headings_table();
  std::vector<std::vector<std::string>> headings;
  for (const auto& rows : chosen.sheets) {
    headings.push_back(rows->headings());
    const auto columns = intake::match(import.mapping, rows->headings());
    for (std::size_t i = 0; i < columns.size(); ++i)
      table.rows.push_back(heading_row(rows->sheet(), i, columns[i], import.mapping));
  }
  if (!o.map.write_map.empty()) {
    write_map(session, o.map.write_map, import.mapping, headings);
    session.say(Message(N_("{file} is written; edit it, then: --map {file}"))
                    .with("file", o.map.write_map));
  }
  if (o.map.show_map) show(session, table, {});
  return 0;
}

void summarise(Session& session, const Options& o, const casework::ImportSummary& s) {
  const auto line = [&](const Message& message) { session.say(message); };
  say_size(session, o.file, s);
  line(Message(N_("new {added}, updated {updated}, unchanged {unchanged}; new sites {sites}"))
           .with("added", s.added)
           .with("updated", s.updated)
           .with("unchanged", s.unchanged)
           .with("sites", s.new_sites));
  if (s.added > 0)
    line(Message(N_("of the new ones: closed {closed}, accepted {accepted}, awaiting acceptance "
                    "{awaiting}, under way {running}, not dispatched {undispatched}, without a "
                    "responsible unit {unowned}"))
             .with("accepted", s.accepted)
             .with("running", s.running)
             .with("closed", s.closed)
             .with("awaiting", s.awaiting)
             .with("undispatched", s.undispatched)
             .with("unowned", s.unowned));
  if (s.history_without_plan > 0)
    line(Message(N_("major hazards fixed without a plan, as recorded in the ledger: {n}"))
             .with("n", s.history_without_plan));
  if (s.refused_count > 0)
    line(Message(N_("not taken, each with what is wrong with it: {n}")).with("n", s.refused_count));
  if (s.turned > 0)
    line(Message(N_("reported as done, now awaiting this office's acceptance: {n}"))
             .with("n", s.turned));
  say_rest(session, s);
}

/// On a dry run: what would change of what is on record.
void show_changes(Session& session, const casework::ImportSummary& s) {
  if (s.changes.empty() || session.options().quiet) return;
  using report::Kind;
  report::Table table{"changes",
                      N_("What would change"),
                      {{"number", N_("Number"), Kind::text, 13},
                       {"field", N_("Field"), Kind::text, 18},
                       {"before", N_("Value before"), Kind::text, 24},
                       {"after", N_("Value after"), Kind::text, 24}},
                      {},
                      {}};
  for (const auto& change : s.changes) {
    const auto* field = model::hazard_field(change.field);
    table.rows.push_back({{change.number},
                          {Message(field->heading)},
                          report::text_cell(change.before),
                          report::text_cell(change.after)});
  }
  show(session, table, {});
}

/// Tells how many rows were read so far, over and over in one line.
std::function<void(std::size_t)> counting(Session& session) {
  return [&session](std::size_t rows) {
    const auto said = i18n::text(Message(N_("{rows} rows …")).with("rows", rows));
    session.err() << '\r' << said << std::flush;
  };
}

casework::ImportOptions import_options(const Options& o, Session& session) {
  casework::ImportOptions import;
  import.file = o.file;
  import.routes = o.ledger.empty();
  if (!o.ledger.empty()) import.ledger = o.ledger;
  import.mode = o.mode == "reported" ? model::Mode::reported : model::Mode::own;
  import.source = o.source;
  import.fingerprint = o.fingerprint;
  import.dispatched_found = o.dispatched == "found";
  import.how = o.rows.how(o.file);
  import.sheets = o.sheets.options();
  if (o.year != 0 && (o.year < 1949 || o.year > 2100))
    throw Failure(
        Kind::usage,
        Message(N_("--year: {year} is no year of a ledger; write it in four figures, like 2026"))
            .with("year", o.year));
  if (o.year != 0) import.year = static_cast<int>(o.year);
  import.encoding = encoding_value(o.encoding);
  import.mapping =
      mapping_of(session, o.map, "mapping/hazard-ledger.yaml", intake::hazard_columns());
  return import;
}

int run(const Options& o, Session& session) {
  casework::ImportOptions import = import_options(o, session);
  if (o.file == "-" && session.environment().in_is_terminal)
    session.say(N_("reading the ledger from the terminal; end with Ctrl-D"));
  if (o.map.show_map || !o.map.write_map.empty()) return show_map(session, o, import);
  const bool tells = session.environment().err_is_terminal && !session.options().quiet;
  if (tells) import.progress = counting(session);
  const auto summary = casework::import_hazards(session.context(), import);
  if (tells && summary.rows >= 20000) session.err() << "\r\x1b[K";
  const int code = tell_findings(session, o.rows, summary, o.file, import.encoding);
  if (code != 0) return code;
  show_changes(session, summary);
  summarise(session, o, summary);
  return summary.refused_count > 0 ? static_cast<int>(Kind::partly) : 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_import
