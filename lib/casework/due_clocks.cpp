// Gathering clocks, kind by kind.
#include "casework/due_clocks.hpp"

#include <algorithm>

#include "casework/context.hpp"
#include "rules/deadline.hpp"
#include "rules/order_steps.hpp"
#include "rules/standing.hpp"
#include "rules/task_progress.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/task_store.hpp"

namespace duban::casework {

using base::Day;
using model::DueClock;
using model::DueItem;
using model::DueSubject;
using model::LatenessKind;

namespace {

/// The facts of a hazard that are read.
const std::vector<const char*> hazard_fields{"id",        "year",           "serial",         "state",
                                             "grade",     "found_on",       "responsible",    "responsible_person",
                                             "site",      "problem",        "dispatched_on",  "clock_start",
                                             "due_on",    "provisional",    "suspended_from", "suspended_until",
                                             "fixed_on",  "acceptance_due", "closed_on",      "asked_on",
                                             "listed_by", "listed_until"};

store::HazardQuery brief() {
  store::HazardQuery query;
  query.only = hazard_fields;
  return query;
}

DueItem item_of(const model::Hazard& h, DueClock clock, const model::OptDay& due) {
  DueItem item;
  item.clock = clock;
  item.id = h.id;
  item.number = model::number_of(h);
  item.unit = h.responsible;
  item.person = h.responsible_person;
  item.site = h.site;
  item.matter = h.problem;
  item.grade = h.grade;
  item.due = due;
  return item;
}

DueItem item_of(const model::Task& t, DueClock clock, const model::OptDay& due) {
  DueItem item;
  item.clock = clock;
  item.subject = DueSubject::task;
  item.id = t.id;
  item.number = model::number_of(t);
  item.unit = t.lead;
  item.person = t.person;
  item.matter = t.measure;
  item.due = due;
  return item;
}

class Gatherer {
 public:
  Gatherer(const store::Database& db, Day today, const DueFilter& filter, const std::function<void(const DueItem&)>& visit)
      : db_(db), today_(today), filter_(filter), visit_(visit) {}

  void gather() {
    if (filter_.wants(DueClock::rectification) && !filter_.only_dated()) waiting();
    running();
    if (filter_.wants(DueClock::acceptance)) acceptances();
    if (filter_.wants(DueClock::decision)) decisions();
    if (filter_.wants(DueClock::publication)) publications();
    std::stable_sort(ours_.begin(), ours_.end(), [](const DueItem& a, const DueItem& b) {
      return a.due && b.due ? *a.due < *b.due : a.due.has_value() && !b.due.has_value();
    });
    for (const auto& item : ours_) visit_(item);
  }

 private:
  /// The first day that is not asked for.
  [[nodiscard]] model::OptDay horizon() const {
    if (filter_.overdue) return today_;
    if (filter_.within >= 0) return today_ + filter_.within + 1;
    return {};
  }

  [[nodiscard]] model::Lateness simple(const model::OptDay& due) const {
    return rules::lateness({due, due, {}, false, {}, {}}, today_);
  }

  void waiting() {
    store::HazardQuery query = brief();
    query.states = {model::State::registered};
    query.sort = "found";
    const auto list = store::hazards(db_, query);
    for (const bool owned : {false, true})
      for (const auto& h : list) {
        if ((h.responsible != 0) != owned) continue;
        DueItem item = item_of(h, DueClock::rectification, {});
        item.stage = owned ? DueItem::Stage::undispatched : DueItem::Stage::unowned;
        visit_(item);
      }
  }

  /// Clocks of others: those of hazards as they are read, the others among them by deadline.
  void running() {
    if (filter_.wants(DueClock::task)) add_tasks();
    if (filter_.wants(DueClock::sign) || filter_.wants(DueClock::feedback)) add_letters();
    if (filter_.wants(DueClock::listing)) add_listings();
    if (filter_.wants(DueClock::report)) add_reports();
    std::stable_sort(others_.begin(), others_.end(), [](const DueItem& a, const DueItem& b) { return *a.due < *b.due; });
    auto next = others_.cbegin();
    const auto others_until = [&](const model::OptDay& due) {
      for (; next != others_.cend() && (!due || *next->due < *due); ++next) visit_(*next);
    };
    if (filter_.wants(DueClock::rectification)) {
      store::HazardQuery query = brief();
      query.clock_running = true;
      query.sort = "due";
      query.due_before = horizon();
      store::each_hazard(db_, query, [&](const model::Hazard& h) {
        DueItem item = item_of(h, DueClock::rectification, h.due_on);
        item.lateness = rules::lateness(rules::clock_of(h), today_);
        item.start = h.clock_start;
        item.provisional = h.provisional != 0;
        if (h.due_on) others_until(h.due_on);
        if (!filter_.overdue || item.lateness.kind == LatenessKind::overdue) visit_(item);
        return true;
      });
    }
    others_until({});
  }

  void add_other(DueItem item) {
    const auto until = horizon();
    if (item.due && (!until || *item.due < *until)) others_.push_back(std::move(item));
  }

  void add_tasks() {
    store::TaskQuery query;
    query.clock_running = true;
    query.sort = "due";
    query.due_before = horizon();
    for (const auto& task : store::tasks(db_, query)) {
      DueItem item = item_of(task, DueClock::task, task.due_on);
      item.lateness = rules::lateness(rules::clock_of(task), today_);
      item.start = task.clock_start;
      add_other(std::move(item));
    }
  }

  /// Signatures and feedback that recipients of orders owe.
  void add_letters() {
    store::each_owed(db_, horizon(), [&](const model::Order& order, const model::Recipient& recipient) {
      for (const auto& owed : rules::owed_by(order, recipient)) {
        DueItem item;
        item.clock = owed.what == rules::Owed::What::signature ? DueClock::sign : DueClock::feedback;
        if (!filter_.wants(item.clock)) continue;
        item.subject = DueSubject::recipient;
        item.id = recipient.id;
        item.number = order.document;
        item.unit = recipient.unit;
        item.matter = order.subject;
        item.start = order.issued_on;
        item.due = owed.by;
        item.lateness = simple(item.due);
        add_other(std::move(item));
      }
    });
  }

  /// Hazards under listed supervision that were not fixed yet, by the deadline of the listing.
  void add_listings() {
    store::HazardQuery query = brief();
    query.listed = true;
    for (const auto& hazard : store::hazards(db_, query)) {
      if (hazard.fixed_on) continue;
      DueItem item = item_of(hazard, DueClock::listing, hazard.listed_until);
      item.lateness = simple(item.due);
      add_other(std::move(item));
    }
  }

  /// Reports after an interview or a bulletin, and annual statements.
  void add_reports() {
    store::AccountQuery query;
    query.open_only = true;
    for (const auto& account : store::accounts(db_, query)) {
      DueItem item;
      item.clock = DueClock::report;
      item.subject = DueSubject::account;
      item.id = account.id;
      item.number = model::number_of(account);
      item.unit = account.unit;
      item.person = account.person;
      const bool statement = account.kind == model::AccountKind::statement;
      item.matter = statement ? std::to_string(account.about_year) + "年度述安" : account.reason;
      item.start = account.held_on ? account.held_on : account.notified_on ? account.notified_on : account.added_on;
      item.due = statement ? account.until_on : account.report_due;
      item.lateness = simple(item.due);
      add_other(std::move(item));
    }
  }

  void owe(DueItem item) {
    item.lateness = simple(item.due);
    const bool is_late = item.lateness.kind == LatenessKind::overdue;
    if (filter_.overdue && !is_late) return;
    if (filter_.within >= 0 && !is_late && (!item.due || *item.due - today_ > filter_.within)) return;
    ours_.push_back(std::move(item));
  }

  void acceptances() {
    store::HazardQuery query = brief();
    query.states = {model::State::fixed};
    for (const auto& h : store::hazards(db_, query)) {
      DueItem item = item_of(h, DueClock::acceptance, h.acceptance_due);
      item.start = h.fixed_on;
      owe(std::move(item));
    }
    store::TaskQuery claimed;
    claimed.states = {model::TaskState::claimed_done};
    for (const auto& t : store::tasks(db_, claimed)) {
      DueItem item = item_of(t, DueClock::acceptance, t.acceptance_due);
      item.start = t.done_on;
      owe(std::move(item));
    }
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
    const auto window = rules_of(db_).extension_decision;
    const auto calendar = calendar_of(db_);
    const auto decide = [&](DueItem item, Day asked_on) {
      item.start = asked_on;
      item.due = calendar.add(asked_on, window, false).due;
      owe(std::move(item));
    };
    for (const auto& h : list) decide(item_of(h, DueClock::decision, {}), *h.asked_on);
    for (const auto& t : tasks) decide(item_of(t, DueClock::decision, {}), *t.asked_on);
  }

  /// Own listings that were not published yet.
  void publications() {
    store::HazardReader hazards(db_);
    for (const auto& listing : store::unpublished_listings(db_))
      if (const auto hazard = hazards.get(listing.hazard)) {
        DueItem item = item_of(*hazard, DueClock::publication, listing.publish_due);
        item.start = listing.listed_on;
        owe(std::move(item));
      }
  }

  const store::Database& db_;
  Day today_;
  const DueFilter& filter_;
  const std::function<void(const DueItem&)>& visit_;
  std::vector<DueItem> others_, ours_;
};

}  // namespace

void each_due(const store::Database& db, Day today, const DueFilter& filter, const std::function<void(const DueItem&)>& visit) {
  Gatherer(db, today, filter, visit).gather();
}

}  // namespace duban::casework
