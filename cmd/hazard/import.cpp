// duban hazard import
#include <algorithm>
#include <ostream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/import.hpp"
#include "cmd/command.hpp"
#include "cmd/findings.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "intake/csv.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd::hazard_import {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::string file, ledger = "own", mode = "own", encoding, map, source, dispatched, findings;
  std::int64_t year = 0;
  bool fingerprint = false, strict = false, show_map = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Reads a CSV file (comma, tab or semicolon; UTF-8, GB18030 or UTF-16) whose "
                  "first row holds the headings. All or nothing: every problem is listed with row, "
                  "column and value, and nothing is written while there is one. The same file "
                  "again changes nothing; a newer file updates what changed only there."))
      .details(
          N_("With --mode reported (what a county sends), a hazard that this office dispatched and "
             "the file calls done or closed becomes fixed and awaits this office's acceptance."))
      .argument(o.file, "FILE", N_("the ledger; - reads standard input"))
      .text(o.ledger, "--ledger", "NAME", N_("the ledger it belongs to (default: own)"))
      .choice(o.mode, "--mode", {"own", "reported"},
              N_("own: this office's facts; reported: what a county sends"))
      .text(o.encoding, "--encoding", "NAME",
            N_("utf-8, gb18030 or utf-16, when the guess is wrong"))
      .text(o.map, "--map", "FILE", N_("mapping file of headings instead of the shipped one"))
      .flag(o.show_map, "--show-map", N_("show which heading means what, and import nothing"))
      .number(o.year, "--year", "YEAR", N_("year of dates without one (3月5日)"))
      .text(o.source, "--source", "TEXT", N_("source of rows that have none"))
      .choice(o.dispatched, "--dispatched", {"found"},
              N_("found: all rows count as dispatched on the day they were found"))
      .flag(o.fingerprint, "--fingerprint",
            N_("rows without a number are known by territory, site, day and problem"))
      .flag(o.strict, "--strict", N_("warnings count as errors"))
      .text(o.findings, "--findings", "FILE", N_("write all findings to this CSV file"))
      .writes()
      .example("duban hazard import 隐患台账.csv", N_("import the office's own ledger"))
      .example("duban hazard import 嵊州11月.csv --ledger 嵊州 --mode reported",
               N_("import what a county reports"));
}

int show_map(Session& session, const casework::ImportOptions& import) {
  intake::Source source(import.file, import.encoding);
  intake::CsvReader csv(source);
  std::vector<std::string> headings;
  if (!csv.next(headings))
    throw Failure(Kind::invalid,
                  Message(N_("{file} is empty: the first row must hold the headings"))
                      .with("file", import.file));
  report::Table table = headings_table();
  for (const auto& column : intake::match(import.mapping, headings, import.file))
    table.rows.push_back(heading_row(column, import.mapping));
  show(session, table, {});
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
  if (s.turned > 0)
    line(Message(N_("reported as done, now awaiting this office's acceptance: {n}"))
             .with("n", s.turned));
  say_rest(session, s);
}

/// Tells how many rows were read so far, over and over in one line.
std::function<void(std::size_t)> counting(Session& session) {
  return [&session](std::size_t rows) {
    const auto said = i18n::text(Message(N_("{rows} rows …")).with("rows", rows));
    session.err() << '\r' << said << std::flush;
  };
}

int run(const Options& o, Session& session) {
  casework::ImportOptions import;
  import.file = o.file;
  import.ledger = o.ledger;
  import.mode = o.mode == "reported" ? model::Mode::reported : model::Mode::own;
  import.source = o.source;
  import.fingerprint = o.fingerprint;
  import.strict = o.strict;
  import.dispatched_found = o.dispatched == "found";
  if (o.year != 0 && (o.year < 1949 || o.year > 2100))
    throw Failure(
        Kind::usage,
        Message(N_("--year: {year} is no year of a ledger; write it in four figures, like 2026"))
            .with("year", o.year));
  if (o.year != 0) import.year = static_cast<int>(o.year);
  import.encoding = encoding_value(o.encoding);
  if (o.file == "-" && session.environment().in_is_terminal)
    session.say(N_("reading the ledger from the terminal; end with Ctrl-D"));
  const std::string map =
      o.map.empty() ? session.template_path("mapping/hazard-ledger.yaml") : o.map;
  import.mapping = intake::read_mapping(intake::read_small_file(map), map);
  if (o.show_map) return show_map(session, import);
  const bool tells = session.environment().err_is_terminal && !session.options().quiet;
  if (tells) import.progress = counting(session);
  const auto summary = casework::import_hazards(session.context(), import);
  if (tells && summary.rows >= 20000) session.err() << "\r\x1b[K";
  const bool bad = show_findings(session, summary.findings, o.findings, o.strict);
  if (bad) return static_cast<int>(Kind::invalid);
  summarise(session, o, summary);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_import
