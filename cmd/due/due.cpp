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

/// Fills the tables, kind of clock by kind of clock.
class Gatherer {
 public:
  Gatherer(const Options& options, store::Database& db, base::Day today, report::DueTables& tables)
      : options_(options), db_(db), today_(today), tables_(tables) {}

  [[nodiscard]] bool wants(const char* clock) const { return options_.clock.empty() || options_.clock == clock; }
  [[nodiscard]] bool only_dated() const { return options_.overdue || options_.within >= 0; }

  /// Unowned first, then not dispatched: neither is overdue, nobody set a date.
  void waiting() {
    store::HazardQuery query = brief();
    query.states = {model::State::registered};
    query.sort = "found";
    const auto list = store::hazards(db_, query);
    for (const auto& h : list)
      if (h.responsible == 0) tables_.add_unowned(h);
    for (const auto& h : list)
      if (h.responsible != 0) tables_.add_undispatched(h);
  }

  void running() {
    store::HazardQuery query = brief();
    query.clock_running = true;
    query.sort = "due";
    if (options_.overdue)
      query.due_before = today_;
    else if (options_.within >= 0)
      query.due_before = today_ + options_.within + 1;
    store::each_hazard(db_, query, [&](const model::Hazard& h) {
      const auto late = rules::lateness(rules::clock_of(h), today_);
      if (!options_.overdue || late.kind == model::LatenessKind::overdue) tables_.add_running(h, late);
      return true;
    });
  }

  void acceptances() {
    store::HazardQuery query = brief();
    query.states = {model::State::fixed};
    for (const auto& h : store::hazards(db_, query)) owed(h, "acceptance", h.acceptance_due);
  }

  void decisions() {
    store::HazardQuery query = brief();
    query.clock_running = true;
    query.extension_asked = true;
    const auto list = store::hazards(db_, query);
    if (list.empty()) return;
    const auto window = casework::rules_of(db_).extension_decision;
    const auto calendar = casework::calendar_of(db_);
    for (const auto& h : list) owed(h, "extension-decision", calendar.add(*h.asked_on, window, false).due);
  }

 private:
  static store::HazardQuery brief() {
    store::HazardQuery query;
    query.only = shown_fields;
    return query;
  }

  void owed(const model::Hazard& h, const char* clock, const model::OptDay& due) {
    const auto late = rules::lateness({due, due, {}, false, {}, {}}, today_);
    const bool is_late = late.kind == model::LatenessKind::overdue;
    if (options_.overdue && !is_late) return;
    if (options_.within >= 0 && !is_late && (!due || *due - today_ > options_.within)) return;
    tables_.add_owed(h, clock, due, late);
  }

  const Options& options_;
  store::Database& db_;
  base::Day today_;
  report::DueTables& tables_;
};

/// Two blocks on a terminal, one table elsewhere.
void show_tables(Session& session, const report::DueTables& tables, const OutputOptions& output, bool as_table) {
  if (!as_table) {
    report::Table all = tables.theirs;
    all.rows.insert(all.rows.end(), tables.ours.rows.begin(), tables.ours.rows.end());
    show(session, all, output);
    return;
  }
  OutputOptions narrow = output;
  if (narrow.fields.empty() && !narrow.list_fields)
    narrow.fields = "number,lateness,due_on,grade,responsible,responsible_person,problem";
  show(session, tables.theirs, narrow);
  if (tables.ours.rows.empty()) return;
  session.out() << '\n' << i18n::text(N_("What this office owes:")) << '\n';
  show(session, tables.ours, narrow);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  report::DueTables tables(session.today(), casework::name_book(db));
  Gatherer gatherer(o, db, session.today(), tables);
  if (gatherer.wants("rectification") && !gatherer.only_dated()) gatherer.waiting();
  if (gatherer.wants("rectification")) gatherer.running();
  if (gatherer.wants("acceptance")) gatherer.acceptances();
  if (gatherer.wants("extension-decision")) gatherer.decisions();
  tables.sort_owed();
  const bool as_table =
      o.output.format == "table" || (o.output.format.empty() && o.output.file.empty() && session.environment().out_is_terminal);
  show_tables(session, tables, o.output, as_table);
  if (as_table && !gatherer.only_dated() && o.clock.empty() && !o.output.list_fields) session.say(tables.summary());
  const bool owed_only = !gatherer.wants("rectification");
  return o.exit_code && (owed_only ? tables.owed_late : tables.overdue) > 0 ? something_overdue : 0;
}

}  // namespace

std::unique_ptr<Command> due_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
