// Recounting, kind by kind.
#include "casework/office/recount.hpp"

#include "casework/hazard/clock.hpp"
#include "casework/hazard/told_steps.hpp"
#include "gather/inspection/owed.hpp"
#include "gather/order/letters.hpp"
#include "model/counted.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/record.hpp"
#include "store/rights_store.hpp"
#include "store/task_store.hpp"

namespace duban::casework {

using base::Day;
using model::DueClock;
using model::Hazard;

namespace {

class Recount {
 public:
  Recount(Desk& desk, bool apply) : desk_(desk), apply_(apply) {}

  std::vector<MovedDeadline> moved() {
    hazards();
    acceptances();
    recipients();
    orders();
    for (const auto& listing : store::unpublished_listings(desk_.db()))
      look(listing,
           {&model::Listing::publish_due, &model::Listing::publish_counted, DueClock::publication},
           store::number_of_hazard(desk_.db(), listing.hazard), 0);
    store::AccountQuery query;
    query.open_only = true;
    for (const auto& account : store::accounts(desk_.db(), query))
      if (!account.report_on)
        look(account,
             {&model::Account::report_due, &model::Account::report_counted, DueClock::report},
             model::number_of(account), account.unit);
    for (const auto& paper : store::open_incoming(desk_.db()))
      look(paper, {&model::Paper::reply_due, &model::Paper::reply_counted, DueClock::reply},
           model::number_of(paper), 0);
    for (const auto& line : gather::open_owed(desk_.db(), desk_.today(), {}))
      look(line.owed,
           {&model::Owed::due_on, &model::Owed::due_counted,
            gather::owed_item(line, desk_.today()).clock},
           line.owed.code, line.owed.unit);
    for (const auto& done : store::broken_glass(desk_.db(), true))
      look(done,
           {&model::BreakGlass::confirm_by, &model::BreakGlass::confirm_counted, DueClock::confirm},
           std::to_string(done.id), 0);
    return std::move(moved_);
  }

 private:
  /// Rectification, whose chain has links.
  void hazards() {
    store::HazardQuery query;
    query.clock_running = true;
    for (const Hazard& h : store::hazards(desk_.db(), query)) {
      Hazard now = h;
      recompute_due(now,
                    h.steps > 0 ? store::steps_of(desk_.db(), h.id) : std::vector<model::Step>{},
                    desk_.rules(), desk_.calendar());
      const bool differs =
          h.due_on && now.due_on && (*h.due_on != *now.due_on || h.provisional != now.provisional);
      if (!differs) continue;
      moved_.push_back(
          {model::number_of(h), DueClock::rectification, h.responsible, *h.due_on, *now.due_on});
      if (apply_) move(h);
    }
  }

  void move(const Hazard& before) {
    Hazard after = before;
    auto steps = before.steps > 0 ? store::steps_of(desk_.db(), before.id) : told_steps(before);
    const bool no_links = links_of(steps).empty();
    recompute_due(after, steps, desk_.rules(), desk_.calendar());
    if (no_links) after.baseline_on = after.due_on;
    if (before.steps > 0) steps.clear();
    model::Step step;
    step.record = after.id;
    step.verb = "recount";
    step.on = desk_.today();
    step.by = desk_.context().actor;
    step.due_before = before.due_on;
    step.due_after = after.due_on;
    steps.push_back(step);
    desk_.change("recount", before, after, desk_.now(), std::move(steps));
  }

  void acceptances() {
    store::HazardQuery fixed;
    fixed.states = {model::State::fixed};
    for (const auto& h : store::hazards(desk_.db(), fixed))
      look(h, {&Hazard::acceptance_due, &Hazard::acceptance_counted, DueClock::acceptance},
           model::number_of(h), h.responsible);
    store::TaskQuery claimed;
    claimed.states = {model::TaskState::claimed_done};
    for (const auto& t : store::tasks(desk_.db(), claimed))
      look(t,
           {&model::Task::acceptance_due, &model::Task::acceptance_counted, DueClock::acceptance},
           model::number_of(t), t.lead);
  }

  void recipients() {
    using model::Recipient;
    std::vector<std::pair<std::string, Recipient>> owing;  // read before any of them is written
    store::each_owed(desk_.db(), {}, [&](const model::Order& order, const Recipient& recipient) {
      owing.emplace_back(order.document, recipient);
    });
    for (const auto& [document, recipient] : owing) {
      if (!recipient.signed_on)
        look(recipient, {&Recipient::sign_due, &Recipient::sign_counted, DueClock::sign}, document,
             recipient.unit);
      if (!recipient.feedback_on)
        look(recipient,
             {&Recipient::feedback_due, &Recipient::feedback_counted, DueClock::feedback}, document,
             recipient.unit);
    }
  }

  /// The deadlines that the orders themselves name.
  void orders() {
    store::OrderQuery issued;
    issued.states = {model::OrderState::issued};
    for (const auto& order : store::orders(desk_.db(), issued)) {
      look(order, {&model::Order::due_on, &model::Order::due_counted, DueClock::rectification},
           order.document, 0);
      for (const auto& item : store::items_of(desk_.db(), order.id))
        look(item,
             {&model::OrderItem::due_on, &model::OrderItem::due_counted, DueClock::rectification},
             order.document, item.unit);
    }
  }

  /// A deadline of a kind of record: where it stands, and where how it was counted.
  template <class Record>
  struct Place {
    model::OptDay Record::*due;
    std::string Record::*how;
    DueClock clock;
  };

  template <class Record>
  void look(const Record& before, const Place<Record>& place, const std::string& number,
            model::Id unit) {
    const auto due = place.due;
    const auto how = place.how;
    const auto kept = model::parse_counted(before.*how);
    if (!kept || !(before.*due)) return;
    const auto now = desk_.count(kept->start, kept->length, kept->roll);
    if (now.first == before.*due && model::is_provisional(now.second) == kept->provisional) return;
    moved_.push_back({number, place.clock, unit, *(before.*due), *now.first});
    if (!apply_) return;
    // Another clock of the same record may have been moved a moment ago.
    const auto current = store::record_by_id<Record>(desk_.db(), before.id).value_or(before);
    Record after = current;
    std::tie(after.*due, after.*how) = now;
    desk_.change("recount", current, after, desk_.now());
  }

  Desk& desk_;
  bool apply_;
  std::vector<MovedDeadline> moved_;
};

}  // namespace

std::vector<MovedDeadline> recount_deadlines(Desk& desk, bool apply) {
  return Recount(desk, apply).moved();
}

}  // namespace duban::casework
