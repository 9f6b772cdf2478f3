// duban due
#include <algorithm>
#include <functional>
#include <ostream>

#include "base/failure.hpp"
#include "casework/name_book.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "report/due_table.hpp"
#include "rules/deadline.hpp"
#include "rules/order_steps.hpp"
#include "rules/standing.hpp"
#include "rules/task_progress.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/task_store.hpp"

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
                                            "asked_on",
                                            "listed_by",
                                            "listed_until"};

struct Options {
  std::string clock;
  std::int64_t within = -1;
  bool overdue = false, exit_code = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("First what has no responsible unit, then what was not dispatched (neither is overdue: nobody set a date), then "
                  "the running clocks, the latest first. What this office itself owes, acceptances, decisions on extensions "
                  "and the publication of its listings, follows in a block of its own."))
      .choice(o.clock, "--clock",
              {"rectification", "task", "sign", "feedback", "listing", "acceptance", "extension-decision", "publication"},
              N_("only this kind of clock"))
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

  /// Hazards, tasks and what recipients of orders owe, by their deadlines, the latest first.
  void running() {
    std::vector<Other> others;
    if (wants("task"))
      for (auto& task : running_tasks()) {
        const base::Day due = *task.due_on;
        others.push_back({due, [this, task = std::move(task)] { tables_.add_task(task, late_of(task)); }});
      }
    if (wants("sign") || wants("feedback")) add_letters(others);
    if (wants("listing")) add_listings(others);
    std::stable_sort(others.begin(), others.end(), [](const Other& a, const Other& b) { return a.due < b.due; });
    auto next = others.begin();
    const auto others_until = [&](const model::OptDay& due) {
      for (; next != others.end() && (!due || next->due < *due); ++next) next->add();
    };
    if (wants("rectification")) running_hazards(others_until);
    others_until({});
  }

  void running_hazards(const std::function<void(const model::OptDay&)>& others_until) {
    store::HazardQuery query = brief();
    query.clock_running = true;
    query.sort = "due";
    query.due_before = horizon();
    store::each_hazard(db_, query, [&](const model::Hazard& h) {
      const auto late = rules::lateness(rules::clock_of(h), today_);
      if (h.due_on) others_until(h.due_on);
      if (!options_.overdue || late.kind == model::LatenessKind::overdue) tables_.add_running(h, late);
      return true;
    });
  }

  /// Own listings that were not published yet.
  void publications() {
    store::HazardReader hazards(db_);
    for (const auto& listing : store::unpublished_listings(db_))
      if (const auto hazard = hazards.get(listing.hazard)) owed(*hazard, "publication", listing.publish_due);
  }

  void acceptances() {
    store::HazardQuery query = brief();
    query.states = {model::State::fixed};
    for (const auto& h : store::hazards(db_, query)) owed(h, "acceptance", h.acceptance_due);
    store::TaskQuery claimed;
    claimed.states = {model::TaskState::claimed_done};
    for (const auto& t : store::tasks(db_, claimed)) owed(t, "acceptance", t.acceptance_due);
  }

  void decisions() {
    store::HazardQuery query = brief();
    query.clock_running = true;
    query.extension_asked = true;
    const auto list = store::hazards(db_, query);
    store::TaskQuery asked;
    asked.clock_running = asked.deferral_asked = true;
    const auto tasks = store::tasks(db_, asked);
    if (list.empty() && tasks.empty()) return;
    const auto window = casework::rules_of(db_).extension_decision;
    const auto calendar = casework::calendar_of(db_);
    for (const auto& h : list) owed(h, "extension-decision", calendar.add(*h.asked_on, window, false).due);
    for (const auto& t : tasks) owed(t, "extension-decision", calendar.add(*t.asked_on, window, false).due);
  }

 private:
  /// Something beside the hazards, with its place among them.
  struct Other {
    base::Day due;
    std::function<void()> add;
  };

  /// The first day that is not asked for.
  [[nodiscard]] model::OptDay horizon() const {
    if (options_.overdue) return today_;
    if (options_.within >= 0) return today_ + options_.within + 1;
    return {};
  }

  /// Hazards under listed supervision that were not fixed yet, by the deadline of the listing.
  void add_listings(std::vector<Other>& others) {
    store::HazardQuery query = brief();
    query.listed = true;
    const auto until = horizon();
    for (auto& hazard : store::hazards(db_, query)) {
      if (hazard.fixed_on || !hazard.listed_until || (until && *hazard.listed_until >= *until)) continue;
      const base::Day due = *hazard.listed_until;
      others.push_back({due, [this, hazard = std::move(hazard), due] {
                          tables_.add_listing(hazard, rules::lateness({due, due, {}, false, {}, {}}, today_));
                        }});
    }
  }

  /// Signatures and feedback that recipients of orders owe.
  void add_letters(std::vector<Other>& others) {
    const auto until = horizon();
    store::each_owed(db_, until, [&](const model::Order& order, const model::Recipient& recipient) {
      for (const auto& owed : rules::owed_by(order, recipient)) {
        const char* clock = owed.what == rules::Owed::What::signature ? "sign" : "feedback";
        if (!wants(clock) || (until && owed.by >= *until)) continue;
        others.push_back({owed.by, [this, order, unit = recipient.unit, clock, due = owed.by] {
                            tables_.add_letter(order, unit, clock, due, rules::lateness({due, due, {}, false, {}, {}}, today_));
                          }});
      }
    });
  }

  static store::HazardQuery brief() {
    store::HazardQuery query;
    query.only = shown_fields;
    return query;
  }

  model::Lateness late_of(const model::Task& task) const { return rules::lateness(rules::clock_of(task), today_); }

  std::vector<model::Task> running_tasks() const {
    store::TaskQuery query;
    query.clock_running = true;
    query.sort = "due";
    query.due_before = horizon();
    auto tasks = store::tasks(db_, query);
    std::erase_if(tasks, [](const model::Task& task) { return !task.due_on; });
    return tasks;
  }

  template <class Record>
  void owed(const Record& h, const char* clock, const model::OptDay& due) {
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

/// Two blocks for a reader, one table elsewhere.
void show_tables(Session& session, report::DueTables& tables, const OutputOptions& output) {
  if (!shows_tables(session, output) || output.list_fields) {
    report::Table all = tables.theirs;
    all.rows.insert(all.rows.end(), tables.ours.rows.begin(), tables.ours.rows.end());
    show(session, all, output);
    return;
  }
  const auto columns = chosen_fields(
      output, {"number", "lateness", "due_on", "grade", "responsible", "responsible_person", "problem"}, column_ids(tables.theirs));
  report::Book book = new_book(session, N_("Due"));
  book.sheets.push_back({"due", N_("Due"), N_("Due"), {}, {picked(tables.theirs, columns)}});
  book.sheets.push_back({"owed", tables.ours.title, tables.ours.title, {}, {picked(tables.ours, columns)}});
  show(session, book, output);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  report::DueTables tables(session.today(), casework::name_book(db));
  Gatherer gatherer(o, db, session.today(), tables);
  if (gatherer.wants("rectification") && !gatherer.only_dated()) gatherer.waiting();
  gatherer.running();
  if (gatherer.wants("acceptance")) gatherer.acceptances();
  if (gatherer.wants("extension-decision")) gatherer.decisions();
  if (gatherer.wants("publication")) gatherer.publications();
  tables.sort_owed();
  const bool as_table = shows_tables(session, o.output);
  show_tables(session, tables, o.output);
  if (as_table && !gatherer.only_dated() && o.clock.empty() && !o.output.list_fields) session.say(tables.summary());
  const bool owed_only = o.clock == "acceptance" || o.clock == "extension-decision" || o.clock == "publication";
  return o.exit_code && (owed_only ? tables.owed_late : tables.overdue) > 0 ? something_overdue : 0;
}

}  // namespace

std::unique_ptr<Command> due_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
