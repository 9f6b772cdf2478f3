// Crossing milestones.
#include "casework/notify/plan.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "casework/inspection/owed.hpp"
#include "gather/due/clocks.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/in_force.hpp"
#include "gather/notify/reach.hpp"
#include "rules/milestones.hpp"
#include "store/card_store.hpp"
#include "store/notify_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Channel;
using model::Delivery;
using model::DueClock;
using model::DueItem;
using model::Id;
using model::LatenessKind;
using model::Notice;

namespace {

/// A longer gap is looked at as if nothing had been looked at before.
constexpr int long_gap = 40;
constexpr Id farthest = 3'660;
/// Cards issued longer ago than this are no news.
constexpr int card_news_days = 30;

/// What may be told, and the milestones that it has reached, ascending.
struct Matter {
  Notice key;
  DueItem item;
  std::vector<Id> reached;
  bool of_office = false;
};

class Planner {
 public:
  Planner(Desk& desk, const model::NotifyMoment& moment, const std::vector<std::string>& channels)
      : desk_(desk),
        moment_(moment),
        rules_(desk.rules()),
        mark_(store::notify_mark(desk.db())),
        reach_(desk.db(), rules_.notify, moment.today),
        book_(desk.db()),
        outbox_(desk, moment) {
    for (const auto& id : channels) channels_.push_back(&rules_.notify.channel.at(id));
    for (const auto& one : store::joinable_deliveries(desk.db()))
      open_.try_emplace({one.person, one.channel}, one.id);
    done_.last_day = mark_.last_day;
    done_.run = mark_.run + 1;
  }

  PlanDone plan() {
    if (mark_.last_day && moment_.today < *mark_.last_day) {
      done_.set_back = true;
      return done_;
    }
    const auto happened = store::happened_since(desk_.db(), mark_.last_event);
    const bool same_day = mark_.last_day && *mark_.last_day == moment_.today;
    const bool same_rules = mark_.rules_version == rules_.version;
    if (mark_.run != 0 && same_day && same_rules && !happened.anything) return done_;
    look(mark_.run == 0 || happened.people || !same_rules ||
             moment_.today - *mark_.last_day > long_gap || quiet_ended() || somebody_left(),
         happened.hazards);
    if (told_others_) summary();
    store::save_mark(desk_.db(),
                     {moment_.today, store::log_head(desk_.db()).seq, rules_.version, done_.run});
    return done_;
  }

 private:
  [[nodiscard]] bool quiet_ended() const {
    const auto all = store::mutes(desk_.db());
    return std::any_of(all.begin(), all.end(), [&](const auto& one) {
      return *one.until >= *mark_.last_day - 1 && *one.until < moment_.today;
    });
  }

  /// A day that was noted before has come on which somebody is no longer there.
  [[nodiscard]] bool somebody_left() const {
    const auto people = store::persons(desk_.db());
    return std::any_of(people.begin(), people.end(), [&](const auto& one) {
      return one.retired_on && *one.retired_on > *mark_.last_day &&
             *one.retired_on <= moment_.today;
    });
  }

  void look(bool all, std::set<Id> hazards) {
    const auto decide_item = [&](const DueItem& item) { decide(item); };
    if (all) {
      gather::each_due(desk_.db(), moment_.today, {}, decide_item);
    } else {
      hazards.merge(store::suspension_ended(desk_.db(), *mark_.last_day - 1, moment_.today));
      const auto days = [&](const char* clock) {
        return rules::due_days_crossing(rules_.notify.of(clock), *mark_.last_day, moment_.today,
                                        farthest);
      };
      gather::each_due_hazard(desk_.db(), moment_.today,
                              {days("rectification"), days("waiting"), hazards}, decide_item);
      gather::DueFilter others;
      for (std::size_t clock = 1; clock < model::Words<DueClock>::all.size(); ++clock)
        others.clocks.insert(static_cast<DueClock>(clock));
      gather::each_due(desk_.db(), moment_.today, others, decide_item);
    }
    tasks_behind();
    new_cards();
    tell_pending();
  }

  /// The office is told how many were, also when there is nothing else for it.
  void summary() {
    for (const auto* channel : channels_)
      for (const auto& target : reach_.office()) delivery_to(target, *channel);
  }

  void decide(const DueItem& item) {
    Matter matter;
    matter.item = item;
    const auto kind = item.lateness.kind;
    if (!item.waits() && kind != LatenessKind::running && kind != LatenessKind::due_today &&
        kind != LatenessKind::overdue)
      return;
    const auto& due = item.counted_to();
    if (!due) return;
    std::string clock(model::word(item.clock));
    if (item.waits()) clock = item.stage == DueItem::Stage::unowned ? "unowned" : "undispatched";
    matter.reached = rules::crossed(rules_.notify.of(item.waits() ? "waiting" : clock),
                                    item.counted_from(), *due, moment_.today);
    matter.of_office = item.waits() || model::is_ours(item.clock);
    name(matter, clock, model::version_of(item));
    tell(matter);
  }

  static void name(Matter& matter, std::string_view clock, std::string version) {
    matter.key.clock = clock;
    if (matter.key.subject.empty()) matter.key.subject = model::word(matter.item.subject);
    matter.key.subject_id = matter.item.id;
    matter.key.version = std::move(version);
    matter.key.number = matter.item.number;
    matter.key.unit = matter.item.unit;
  }

  /// Once a month for each task that is behind its plan.
  void tasks_behind() {
    store::TaskQuery query;
    query.clock_running = true;
    const gather::TaskBook book(desk_.db(), query, moment_.today, rules_.pace_tolerance);
    for (const auto& entry : book.entries()) {
      if (entry.going.pace != rules::Pace::behind) continue;
      Matter matter;
      matter.item.clock = DueClock::task;
      matter.item.subject = model::DueSubject::task;
      matter.item.id = entry.task.id;
      matter.item.number = model::number_of(entry.task);
      matter.item.unit = entry.task.lead;
      matter.item.person = entry.task.person;
      matter.reached = {0};
      name(matter, "behind", base::to_iso(moment_.today).substr(0, 7));
      tell(matter);
    }
  }

  void new_cards() {
    store::CardQuery query;
    query.states = {model::CardState::issued};
    for (const auto& card : store::cards(desk_.db(), query)) {
      if (card.subject != model::CardSubject::unit || !card.issued_on ||
          moment_.today - *card.issued_on > card_news_days)
        continue;
      Matter matter;
      matter.key.subject = "card";
      matter.item.id = card.id;
      matter.item.number = model::number_of(card);
      matter.item.unit = card.subject_id;
      matter.reached = {0};
      name(matter, "card", base::to_iso(*card.issued_on));
      tell(matter);
    }
  }

  /// Matters are told of together: what was decided about them is read for all at once.
  void tell(Matter& matter) {
    if (matter.reached.empty()) return;
    pending_.push_back(std::move(matter));
    if (pending_.size() >= store::list_size) tell_pending();
  }

  void tell_pending() {
    std::map<std::string, std::vector<Id>> ids;
    for (const Matter& matter : pending_) ids[matter.key.subject].push_back(matter.key.subject_id);
    for (const auto& [subject, all] : ids) {
      std::vector<Id> fresh;
      for (const Id id : all)
        if (looked_up_.emplace(subject, id).second) fresh.push_back(id);
      book_.look_up(subject, fresh);
    }
    for (Matter& matter : pending_)
      for (const auto* channel : channels_)
        for (const auto& target :
             reach_.of(matter.item, matter.reached.back(), *channel, matter.of_office))
          tell(matter, target, *channel);
    pending_.clear();
  }

  void tell(Matter& matter, const gather::Target& target, const Channel& channel) {
    Notice& notice = matter.key;
    notice.person = target.person;
    notice.channel = channel.id;
    const Id highest = matter.reached.back();
    std::optional<Id> told;
    Id again = 0;
    std::set<Id> there;
    bool lower_planned = false;
    for (const auto& one : book_.decided(notice)) {
      there.insert(one.milestone);
      if (one.state == model::NoticeState::planned && one.milestone < highest) lower_planned = true;
      if (!one.open_again()) told = one.milestone;
      if (one.open_again() && one.milestone == highest) again = one.id;
    }
    if (told && *told >= highest) return;
    notice.decided_on = moment_.today;
    notice.run = done_.run;
    notice.because.clear();
    notice.delivery = 0;
    if (target.because == gather::quiet || target.because == gather::unseen) {
      if (again != 0) return;
      notice.milestone = highest;
      notice.state = model::NoticeState::suppressed;
      notice.because = target.because;
      return book_.write(notice, 0);
    }
    notice.state = model::NoticeState::superseded;
    for (const Id milestone : matter.reached)
      if (milestone < highest && milestone >= target.from && !there.contains(milestone) &&
          (!told || milestone > *told)) {
        notice.milestone = milestone;
        book_.write(notice, 0);
      }
    notice.milestone = highest;
    if (lower_planned) book_.give_way(notice);
    notice.state = model::NoticeState::planned;
    notice.because = target.because;
    notice.delivery = delivery_to(target, channel);
    book_.write(notice, again);
    ++done_.decisions;
    told_others_ = told_others_ || !reach_.is_office(target.person);
  }

  /// The message that is on its way to a person anyhow, else a new one.
  Id delivery_to(const gather::Target& target, const Channel& channel) {
    Id& id = open_[{target.person, channel.id}];
    if (id != 0) return id;
    Delivery delivery;
    delivery.person = target.person;
    delivery.name = target.name;
    delivery.channel = channel.id;
    delivery.address = channel.wants_address() ? target.address : "";
    delivery.run = done_.run;
    outbox_.add(delivery);
    return id = delivery.id;
  }

  Desk& desk_;
  const model::NotifyMoment& moment_;
  model::Rulebook rules_;
  store::NotifyMark mark_;
  gather::Reach reach_;
  store::NoticeBook book_;
  Outbox outbox_;
  std::vector<const Channel*> channels_;
  std::map<std::pair<Id, std::string>, Id> open_;  ///< messages that may be joined
  std::vector<Matter> pending_;
  std::set<std::pair<std::string, Id>> looked_up_;
  bool told_others_ = false;
  PlanDone done_;
};

}  // namespace

std::vector<std::string> channels_of(const model::NotifyRules& rules, const std::string& named) {
  if (!named.empty()) {
    if (std::find(rules.channels.begin(), rules.channels.end(), named) == rules.channels.end()) {
      std::string all;
      for (const auto& id : rules.channels) all += (all.empty() ? "" : ", ") + id;
      throw Failure(Kind::usage, Message(N_("the rules use no channel {id} (in use: {all})"))
                                     .with("id", named)
                                     .with("all", all));
    }
    return {named};
  }
  if (rules.channels.empty())
    throw Failure(
        Kind::invalid,
        N_("the rules name no channel for reminders (notify.channels, see duban-rules(5))"));
  return rules.channels;
}

PlanDone plan_notices(const Context& context, const model::NotifyMoment& moment,
                      const std::vector<std::string>& channels, const std::function<void()>& then) {
  Desk desk(context);
  open_automatic(desk, context.today.year());
  const PlanDone done = Planner(desk, moment, channels).plan();
  if (then) then();
  desk.finish();
  return done;
}

}  // namespace duban::casework
