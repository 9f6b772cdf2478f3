// One clock at a time.
#include <map>

#include "gather/due/clocks.hpp"
#include "gather/due/items.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/owed.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/task_store.hpp"

namespace duban::gather {

using base::Day;
using model::DueClock;
using model::DueItem;
using model::DueSubject;

struct DueReader::Readers {
  Readers(const store::Database& its, Day its_today)
      : db(its),
        today(its_today),
        hazards(its),
        tasks(its),
        recipients(its),
        orders(its),
        accounts(its) {}
  const store::Database& db;
  Day today;
  store::HazardReader hazards;
  store::RecordReader<model::Task> tasks;
  store::RecordReader<model::Recipient> recipients;
  store::RecordReader<model::Order> orders;
  store::RecordReader<model::Account> accounts;
  std::map<model::Id, std::optional<OwedLine>> owed;  ///< nothing: fulfilled, excused or none
  std::optional<model::Rulebook> rules;
  std::optional<rules::Calendar> calendar;

  std::optional<DueItem> decision(DueItem item, const model::OptDay& asked_on) {
    if (!asked_on) return std::nullopt;
    if (!rules) rules = rules_of(db), calendar = calendar_of(db);
    return with_due(std::move(item), asked_on,
                    calendar->add(*asked_on, rules->extension_decision, false).due, today);
  }

  std::optional<DueItem> of_hazard(DueClock clock, const model::Hazard& h) {
    const bool runs = model::clock_may_run(h.state);
    switch (clock) {
      case DueClock::rectification:
        if (h.state == model::State::registered) return waiting_item(h);
        return runs ? std::optional(running_item(h, today)) : std::nullopt;
      case DueClock::acceptance:
        if (h.state != model::State::fixed) return std::nullopt;
        return with_due(item_of(h, clock, {}), h.fixed_on, h.acceptance_due, today);
      case DueClock::decision:
        return runs ? decision(item_of(h, clock, {}), h.asked_on) : std::nullopt;
      case DueClock::listing:
        if (h.listed_by.empty() || h.fixed_on || h.told_on) return std::nullopt;
        {
          const auto listing = store::running_listing(db, h.id);
          return with_due(item_of(h, clock, {}), listing ? listing->listed_on : model::OptDay(),
                          h.listed_until, today);
        }
      case DueClock::publication: {
        const auto listing = store::running_listing(db, h.id);
        if (!listing || listing->published_on || !listing->publish_due) return std::nullopt;
        return with_due(item_of(h, clock, {}), listing->listed_on, listing->publish_due, today);
      }
      default: return std::nullopt;
    }
  }

  std::optional<DueItem> of_task(DueClock clock, const model::Task& t) {
    const bool runs = t.state == model::TaskState::open || t.state == model::TaskState::in_progress;
    if (clock == DueClock::task)
      return runs && t.due_on ? std::optional(task_item(t, today)) : std::nullopt;
    if (clock == DueClock::acceptance && t.state == model::TaskState::claimed_done)
      return with_due(item_of(t, clock, {}), t.done_on, t.acceptance_due, today);
    if (clock == DueClock::decision && runs) return decision(item_of(t, clock, {}), t.asked_on);
    return std::nullopt;
  }

  std::optional<DueItem> of_recipient(DueClock clock, const model::Recipient& recipient) {
    const auto order = orders.get(recipient.order_id);
    if (!order) return std::nullopt;
    for (const auto& step : rules::owed_by(*order, recipient))
      if (auto item = letter_item(*order, recipient, step, today); item.clock == clock) return item;
    return std::nullopt;
  }
};

DueReader::DueReader(const store::Database& db, Day today)
    : readers_(std::make_unique<Readers>(db, today)) {}
DueReader::~DueReader() = default;

std::optional<DueItem> DueReader::read(DueClock clock, DueSubject subject, model::Id id) {
  switch (subject) {
    case DueSubject::hazard: {
      const auto hazard = readers_->hazards.get(id);
      return hazard ? readers_->of_hazard(clock, *hazard) : std::nullopt;
    }
    case DueSubject::task: {
      const auto task = readers_->tasks.get(id);
      return task ? readers_->of_task(clock, *task) : std::nullopt;
    }
    case DueSubject::recipient: {
      const auto recipient = readers_->recipients.get(id);
      return recipient ? readers_->of_recipient(clock, *recipient) : std::nullopt;
    }
    case DueSubject::account: {
      const auto account = readers_->accounts.get(id);
      const bool open = clock == DueClock::report && account &&
                        account->state != model::AccountState::done &&
                        account->state != model::AccountState::lifted;
      auto item = open ? std::optional(report_item(*account, readers_->today)) : std::nullopt;
      return item && item->due ? item : std::nullopt;
    }
    case DueSubject::owed: {
      if (!readers_->owed.contains(id)) look_up(subject, std::span<const model::Id>(&id, 1));
      const auto& line = readers_->owed[id];
      auto item = line ? std::optional(owed_item(*line, readers_->today)) : std::nullopt;
      return item && item->clock == clock ? item : std::nullopt;
    }
    case DueSubject::paper: {
      const auto paper = store::record_by_id<model::Paper>(readers_->db, id);
      const bool waits = clock == DueClock::reply && paper && paper->undone == 0 &&
                         paper->reply_due && !paper->replied_on;
      return waits ? std::optional(paper_item(*paper, readers_->today)) : std::nullopt;
    }
    case DueSubject::broken_glass: {
      const auto done = store::record_by_id<model::BreakGlass>(readers_->db, id);
      return clock == DueClock::confirm && done && !done->confirmed_on
                 ? std::optional(glass_item(*done, readers_->today))
                 : std::nullopt;
    }
  }
  return std::nullopt;
}

void DueReader::look_up(DueSubject subject, std::span<const model::Id> ids) {
  switch (subject) {
    case DueSubject::hazard: readers_->hazards.look_up(ids); break;
    case DueSubject::task: readers_->tasks.look_up(ids); break;
    case DueSubject::account: readers_->accounts.look_up(ids); break;
    case DueSubject::paper:
    case DueSubject::broken_glass: break;  // few, read one by one
    case DueSubject::owed: {
      for (const auto id : ids) readers_->owed[id] = std::nullopt;
      auto rows = store::records_by_ids<model::Owed>(readers_->db, ids);
      std::erase_if(rows, [](const auto& one) { return one.undone != 0 || one.excused_on; });
      for (auto& line : owed_lines(readers_->db, rows, readers_->today))
        if (!line.fulfilled_on) readers_->owed[line.owed.id] = std::move(line);
      break;
    }
    case DueSubject::recipient: {
      readers_->recipients.look_up(ids);
      std::vector<model::Id> orders;
      for (const auto id : ids)
        if (const auto recipient = readers_->recipients.get(id))
          orders.push_back(recipient->order_id);
      readers_->orders.look_up(orders);
      break;
    }
  }
}

}  // namespace duban::gather
