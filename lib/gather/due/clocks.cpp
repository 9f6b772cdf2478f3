// Gathering clocks, kind by kind.
#include "gather/due/clocks.hpp"

#include <algorithm>

#include "gather/due/items.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/owed.hpp"
#include "gather/rights/caller.hpp"
#include "model/counted.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/rights_store.hpp"
#include "store/task_store.hpp"

namespace duban::gather {

using base::Day;
using model::DueClock;
using model::DueItem;
using model::DueSubject;
using model::LatenessKind;

namespace {

class Gatherer {
 public:
  Gatherer(const store::Database& db, Day today, const DueFilter& filter,
           const std::function<void(const DueItem&)>& visit)
      : db_(db), today_(today), filter_(filter), visit_(visit) {}

  void gather() {
    if (filter_.wants(DueClock::rectification) && !filter_.only_dated()) waiting();
    running();
    if (filter_.wants(DueClock::acceptance)) acceptances();
    if (filter_.wants(DueClock::decision)) decisions();
    if (filter_.wants(DueClock::publication)) publications();
    if (filter_.wants(DueClock::inspection) || filter_.wants(DueClock::lookback)) owed_work();
    if (filter_.wants(DueClock::confirm)) broken_glass();
    if (filter_.wants(DueClock::reply))
      for (const auto& paper : store::open_incoming(db_))
        owe(paper_item(paper, today_), paper.received_on, paper.reply_due, paper.reply_counted);
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

  void waiting() {
    store::HazardQuery query = brief();
    query.states = {model::State::registered};
    query.sort = "found";
    const auto list = store::hazards(db_, query);
    for (const bool owned : {false, true})
      for (const auto& h : list) {
        if ((h.responsible != 0) != owned) continue;
        visit_(waiting_item(h));
      }
  }

  /// Clocks of others: those of hazards as they are read, the others among them by deadline.
  void running() {
    if (filter_.wants(DueClock::task)) add_tasks();
    if (filter_.wants(DueClock::sign) || filter_.wants(DueClock::feedback)) add_letters();
    if (filter_.wants(DueClock::listing)) add_listings();
    if (filter_.wants(DueClock::report)) add_reports();
    std::stable_sort(others_.begin(), others_.end(),
                     [](const DueItem& a, const DueItem& b) { return *a.due < *b.due; });
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
        const DueItem item = running_item(h, today_);
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
    for (const auto& task : store::tasks(db_, query)) add_other(task_item(task, today_));
  }

  /// Signatures and feedback that recipients of orders owe.
  void add_letters() {
    store::each_owed(db_, horizon(),
                     [&](const model::Order& order, const model::Recipient& recipient) {
                       for (const auto& owed : rules::owed_by(order, recipient)) {
                         DueItem item = letter_item(order, recipient, owed, today_);
                         if (filter_.wants(item.clock)) add_other(std::move(item));
                       }
                     });
  }

  /// Hazards under listed supervision that were not fixed yet, by the deadline of the listing.
  void add_listings() {
    store::HazardQuery query = brief();
    query.listed = true;
    for (const auto& hazard : store::hazards(db_, query)) {
      if (hazard.fixed_on || hazard.told_on) continue;
      {
        const auto listing = store::running_listing(db_, hazard.id);
        add_other(with_due(item_of(hazard, DueClock::listing, {}),
                           listing ? listing->listed_on : model::OptDay(), hazard.listed_until,
                           today_));
      }
    }
  }

  /// Reports after an interview or a bulletin, and annual statements.
  void add_reports() {
    store::AccountQuery query;
    query.open_only = true;
    for (const auto& account : store::accounts(db_, query)) add_other(report_item(account, today_));
  }

  void owe(DueItem item, const model::OptDay& start, const model::OptDay& due,
           const std::string& counted = {}) {
    item.provisional = item.provisional || model::is_provisional(counted);
    item = with_due(std::move(item), start, due, today_);
    const bool is_late = item.lateness.kind == LatenessKind::overdue;
    if (filter_.overdue && !is_late) return;
    if (filter_.within >= 0 && !is_late && (!item.due || *item.due - today_ > filter_.within))
      return;
    ours_.push_back(std::move(item));
  }

  void acceptances() {
    store::HazardQuery query = brief();
    query.states = {model::State::fixed};
    for (const auto& h : store::hazards(db_, query))
      owe(item_of(h, DueClock::acceptance, {}), h.fixed_on, h.acceptance_due, h.acceptance_counted);
    store::TaskQuery claimed;
    claimed.states = {model::TaskState::claimed_done};
    for (const auto& t : store::tasks(db_, claimed))
      owe(item_of(t, DueClock::acceptance, {}), t.done_on, t.acceptance_due, t.acceptance_counted);
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
      const auto counted = calendar.add(asked_on, window, false);
      item.provisional = counted.provisional;
      owe(std::move(item), asked_on, counted.due);
    };
    for (const auto& h : list) decide(item_of(h, DueClock::decision, {}), *h.asked_on);
    for (const auto& t : tasks) decide(item_of(t, DueClock::decision, {}), *t.asked_on);
  }

  /// Own listings that were not published yet.
  void publications() {
    store::HazardReader hazards(db_);
    for (const auto& listing : store::unpublished_listings(db_))
      if (const auto hazard = hazards.get(listing.hazard))
        owe(item_of(*hazard, DueClock::publication, {}), listing.listed_on, listing.publish_due,
            listing.publish_counted);
  }

  /// Of the yearly work, what has begun and is not done.
  void owed_work() {
    for (const auto& line : open_owed(db_, today_, {})) {
      DueItem item = owed_item(line, today_);
      if (filter_.wants(item.clock)) owe(std::move(item), line.owed.from_on, line.owed.due_on);
    }
  }

  void broken_glass() {
    for (const auto& done : store::broken_glass(db_, true))
      owe(glass_item(done, today_), done.done_on, done.confirm_by, done.confirm_counted);
  }

  const store::Database& db_;
  Day today_;
  const DueFilter& filter_;
  const std::function<void(const DueItem&)>& visit_;
  std::vector<DueItem> others_, ours_;
};

}  // namespace

void each_due(const store::Database& db, Day today, const DueFilter& filter,
              const std::function<void(const DueItem&)>& visit) {
  Gatherer(db, today, filter, visit).gather();
}

void each_due_hazard(const store::Database& db, Day today, const SomeHazards& some,
                     const std::function<void(const DueItem&)>& visit) {
  store::HazardQuery query = brief();
  query.clock_running = true;
  for (const Day day : some.due) {
    query.due_from = day;
    query.due_before = day + 1;
    store::each_hazard(db, query, [&](const model::Hazard& h) {
      if (!some.ids.contains(h.id)) visit(running_item(h, today));
      return true;
    });
  }
  store::HazardQuery waiting = brief();
  waiting.states = {model::State::registered};
  for (const Day day : some.found) {
    waiting.found_from = waiting.found_to = day;
    store::each_hazard(db, waiting, [&](const model::Hazard& h) {
      if (!some.ids.contains(h.id)) visit(waiting_item(h));
      return true;
    });
  }
  DueReader reader(db, today);
  for (const auto id : some.ids)
    if (const auto item = reader.read(DueClock::rectification, DueSubject::hazard, id))
      visit(*item);
}

}  // namespace duban::gather
