// duban due
#include <ostream>

#include "base/failure.hpp"
#include "casework/name_book.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "report/due_table.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "store/hazard_store.hpp"

namespace duban::cmd {

namespace {

constexpr int something_overdue = 10;
const std::vector<const char*> shown_fields{"id",
                                            "year",
                                            "serial",
                                            "state",
                                            "grade",
                                            "found_on",
                                            "responsible",
                                            "responsible_person",
                                            "site",
                                            "problem",
                                            "clock_start",
                                            "due_on",
                                            "provisional",
                                            "suspended_from",
                                            "suspended_until",
                                            "fixed_on",
                                            "acceptance_due",
                                            "closed_on",
                                            "asked_on"};

struct Options {
  std::string clock;
  std::int64_t within = -1;
  bool overdue = false, exit_code = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("First what has no responsible unit, then what was not dispatched (neither is overdue: nobody set a date), then "
                  "the running clocks, the latest first. What this office itself owes, acceptances and decisions on extensions, "
                  "follows in a block of its own."))
      .choice(o.clock, "--clock", {"rectification", "acceptance", "extension-decision"}, N_("only this kind of clock"))
      .number(o.within, "--within", "DAYS", N_("only what is overdue or due within so many days"))
      .flag(o.overdue, "--overdue", N_("only what is overdue"))
      .flag(o.exit_code, "--exit-code", N_("exit with 10 when something is overdue"))
      .example("duban due --within 7", N_("what is overdue or falls due within a week"))
      .example("duban due --overdue --exit-code --quiet", N_("for scripts"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const base::Day today = session.today();
  const auto unit = casework::name_book(db);
  report::DueTables tables(today, unit);
  const bool rectification = o.clock.empty() || o.clock == "rectification";
  const bool only_dated = o.overdue || o.within >= 0;
  store::HazardQuery query;
  query.only = shown_fields;
  if (rectification && !only_dated) {
    query.states = {model::State::registered};
    query.sort = "found";
    const auto waiting = store::hazards(db, query);
    for (const auto& h : waiting)
      if (h.responsible == 0) tables.add_unowned(h);
    for (const auto& h : waiting)
      if (h.responsible != 0) tables.add_undispatched(h);
  }
  if (rectification) {
    query = {};
    query.only = shown_fields;
    query.clock_running = true;
    query.sort = "due";
    if (o.overdue)
      query.due_before = today;
    else if (o.within >= 0)
      query.due_before = today + o.within + 1;
    store::each_hazard(db, query, [&](const model::Hazard& h) {
      const auto late = rules::lateness(rules::clock_of(h), today);
      if (!o.overdue || late.kind == model::LatenessKind::overdue) tables.add_running(h, late);
      return true;
    });
  }
  const auto window = casework::rules_of(db).extension_decision;
  const auto calendar = casework::calendar_of(db);
  const auto owed = [&](const model::Hazard& h, const char* clock, const model::OptDay& due) {
    const auto late = rules::lateness({due, due, {}, false, {}, {}}, today);
    const bool is_late = late.kind == model::LatenessKind::overdue;
    if (o.overdue && !is_late) return;
    if (o.within >= 0 && !is_late && (!due || *due - today > o.within)) return;
    tables.add_owed(h, clock, due, late);
  };
  if (o.clock.empty() || o.clock == "acceptance") {
    query = {};
    query.only = shown_fields;
    query.states = {model::State::fixed};
    for (const auto& h : store::hazards(db, query)) owed(h, "acceptance", h.acceptance_due);
  }
  if (o.clock.empty() || o.clock == "extension-decision") {
    query = {};
    query.only = shown_fields;
    query.clock_running = true;
    query.extension_asked = true;
    for (const auto& h : store::hazards(db, query)) owed(h, "extension-decision", calendar.add(*h.asked_on, window, false).due);
  }
  tables.sort_owed();
  const bool as_table =
      o.output.format == "table" || (o.output.format.empty() && o.output.file.empty() && session.environment().out_is_terminal);
  if (as_table) {
    OutputOptions narrow = o.output;
    if (narrow.fields.empty() && !narrow.list_fields)
      narrow.fields = "number,lateness,due_on,grade,responsible,responsible_person,problem";
    show(session, tables.theirs, narrow);
    if (!tables.ours.rows.empty()) {
      session.out() << '\n' << i18n::text(N_("What this office owes:")) << '\n';
      show(session, tables.ours, narrow);
    }
  } else {
    report::Table all = tables.theirs;
    all.rows.insert(all.rows.end(), tables.ours.rows.begin(), tables.ours.rows.end());
    show(session, all, o.output);
  }
  if (as_table && !only_dated && o.clock.empty() && !o.output.list_fields) session.say(tables.summary());
  const bool owed_only = o.clock == "acceptance" || o.clock == "extension-decision";
  return o.exit_code && (owed_only ? tables.owed_late : tables.overdue) > 0 ? something_overdue : 0;
}

}  // namespace

std::unique_ptr<Command> due_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
