// Climbing the ladders.
#include "gather/order/ladder.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/message.hpp"
#include "gather/figures/period.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "report/week_tables.hpp"
#include "rules/card_rules.hpp"
#include "rules/deadline.hpp"
#include "rules/task_progress.hpp"
#include "store/card_store.hpp"
#include "store/hazard_store.hpp"
#include "store/ladder_store.hpp"
#include "store/listing_store.hpp"
#include "store/lookback_store.hpp"
#include "store/order_store.hpp"
#include "store/task_store.hpp"
#include "store/week_store.hpp"

namespace duban::gather {

using base::Day;
using base::Message;
using model::Id;
using model::ItemSubject;
using model::Ladder;
using model::Rung;

namespace {

/// A figure with what it says and the records behind it.
struct Value {
  Id value = 0;
  Message fact;               ///< as it is; else it is made of the next two when it is cited
  const char* key = nullptr;  ///< a sentence with {n} and {day}
  model::OptDay day;
  std::vector<std::string> records;

  [[nodiscard]] Message said() const {
    if (key == nullptr) return fact;
    return day ? Message(key).with("n", value).with("day", *day) : Message(key).with("n", value);
  }
};
/// Few, looked up by name.
class Values {
 public:
  Value& operator[](std::string_view figure) {
    for (auto& [name, value] : all_)
      if (name == figure) return value;
    return all_.emplace_back(figure, Value{}).second;
  }
  [[nodiscard]] const Value* find(std::string_view figure) const {
    for (const auto& [name, value] : all_)
      if (name == figure) return &value;
    return nullptr;
  }

 private:
  std::vector<std::pair<std::string_view, Value>> all_;  ///< names live in the rules, or for ever
};

/// What a unit has run up while its matters were looked at.
struct UnitSum {
  std::vector<std::string> overdue, major, listed_late, false_fixes, recurrences;
};

class Climber {
 public:
  Climber(const store::Database& db, const model::Rulebook& rules, Day today)
      : db_(db),
        rules_(rules),
        today_(today),
        names_(names_of(db)),
        returned_(store::returns_of_matters(db)) {}

  std::vector<Proposal> climb() {
    hazards();
    tasks();
    lookbacks();
    units();
    return std::move(found_);
  }

 private:
  /// Days late by the one function that knows: nothing while a clock is suspended.
  [[nodiscard]] Id days_late(const model::Clock& clock) const {
    const auto late = rules::lateness(clock, today_);
    return late.kind == model::LatenessKind::overdue ? late.days : 0;
  }

  /// The next rung when some way onto a rung above the present one is open; the way that is named
  /// leads there, or the lowest open.
  void propose(Ladder ladder, const store::OnLadder& on,
               const std::function<bool(const model::RungCondition&)>& holds, const Values& values,
               Proposal proposal) {
    if (on.waits) return;
    const Rung* way = nullptr;
    for (const auto& rung : rules_.rungs) {
      if (rung.ladder != ladder || rung.rung <= on.rung) continue;
      if (std::all_of(rung.when.begin(), rung.when.end(), holds)) {
        way = &rung;
        break;
      }
    }
    if (way == nullptr) return;
    for (const auto& condition : way->when)
      if (const auto* value = values.find(condition.figure); value != nullptr)
        if (auto fact = value->said(); !fact.empty()) {
          proposal.facts.push_back(std::move(fact));
          proposal.records.insert(proposal.records.end(), value->records.begin(),
                                  value->records.end());
        }
    proposal.rung = step_of(ladder, on.rung + 1, *way);
    proposal.ground = way;
    proposal.parent = on.order;
    if (on.order != 0)
      if (const auto parent = store::record_by_id<model::Order>(db_, on.order))
        proposal.parent_name = name_of(*parent);
    found_.push_back(std::move(proposal));
  }

  /// Rung by rung: what deserves the third gets the second first, when it has one.
  const Rung* step_of(Ladder ladder, Id next, const Rung& deserved) const {
    if (deserved.rung == next) return &deserved;
    for (const auto& rung : rules_.rungs)
      if (rung.ladder == ladder && rung.rung >= next) return &rung;
    return &deserved;
  }

  static auto by(const Values& values) {
    return [&values](const model::RungCondition& condition) {
      const auto* value = values.find(condition.figure);
      return value != nullptr && model::holds(condition, value->value);
    };
  }

  static void put(Values& values, const char* figure, Id value, const char* key,
                  const model::OptDay& day = {}) {
    values[figure] = {value, {}, key, day, {}};
  }

  void hazards() {
    const auto on = store::matters_on_ladder(db_, today_);
    std::map<Id, store::MatterFacts> all;
    store::each_pressing(
        db_, today_, [&](const store::MatterFacts& facts) { all.emplace(facts.hazard, facts); });
    for (const auto& [matter, times] : returned_)
      if (matter.first == ItemSubject::hazard && !all.contains(matter.second))
        add_returned(matter.second, all);
    for (const auto& [id, facts] : all) {
      const Id unit = facts.responsible != 0 ? facts.responsible : facts.territory;
      const std::string number = model::hazard_number(facts.year, facts.serial);
      Values values;
      const Id late = days_late(facts.clock);
      const Id listed = days_late({facts.listed_until, facts.listed_until, {}, false, {}, {}});
      put(values, "overdue_days", late, N_("{n} days overdue (deadline {day})"), facts.clock.due);
      const bool waited_for =
          late > 0 || listed > 0;  // nobody owes a word while the clock is suspended
      put(values, "silent_days", waited_for && facts.quiet_since ? today_ - *facts.quiet_since : 0,
          N_("no word since {day}"), facts.quiet_since);
      put(values, "listed_late_days", listed, N_("{n} days past its listing (until {day})"),
          facts.listed_until);
      put(values, "rejections", facts.rejections, N_("its fix was rejected {n} times"));
      put(values, "extensions", facts.extensions, N_("extended {n} times"));
      put(values, "major", facts.is_major ? 1 : 0, N_("major hazard"));
      matter(ItemSubject::hazard, id, number, unit, values, on);
      if (unit == 0) continue;
      if (late > 0) sums_[unit].overdue.push_back(number);
      if (late > 0 && facts.is_major) sums_[unit].major.push_back(number);
      if (listed > 0) sums_[unit].listed_late.push_back(number);
    }
  }

  void add_returned(Id id, std::map<Id, store::MatterFacts>& all) const {
    const auto hazard = store::hazard_by_id(db_, id);
    if (!hazard || !model::clock_may_run(hazard->state)) return;
    store::MatterFacts facts;
    facts.hazard = id, facts.responsible = hazard->responsible, facts.territory = hazard->territory;
    facts.year = hazard->year, facts.serial = hazard->serial;
    facts.is_major = hazard->grade == model::Grade::major;
    facts.rejections = hazard->rejections, facts.extensions = hazard->extensions;
    all.emplace(id, facts);
  }

  void tasks() {
    const auto on = store::matters_on_ladder(db_, today_);
    store::each_late_task(db_, today_, [&](const store::LateTask& task) {
      const std::string number = model::record_number('T', task.year, task.serial);
      Values values;
      const Id late = days_late(task.clock);
      const Day quiet =
          task.quiet_since ? std::max(*task.quiet_since, *task.clock.due) : *task.clock.due;
      put(values, "overdue_days", late, N_("{n} days overdue (deadline {day})"), task.clock.due);
      put(values, "silent_days", today_ - quiet, N_("no word since {day}"), quiet);
      matter(ItemSubject::task, task.task, number, task.lead, values, on);
      if (late > 0) sums_[task.lead].overdue.push_back(number);
    });
  }

  /// What this year's look-backs found, of the unit that was responsible when it was struck off.
  void lookbacks() {
    for (auto& [one, number] :
         store::numbered_lookbacks(db_, *base::make_day(today_.year(), 1, 1), today_)) {
      if (one.unit == 0) continue;
      if (one.determined_on) sums_[one.unit].false_fixes.push_back(number);
      if (one.draw != 0 && one.result == model::LookbackResult::recurrence)
        sums_[one.unit].recurrences.push_back(number);
    }
  }

  void matter(ItemSubject subject, Id id, const std::string& number, Id unit, Values& values,
              const std::map<store::Matter, store::OnLadder>& on) {
    if (unit == 0) return;  // nobody to write to: it stands first in due
    const auto times = returned_.find({subject, id});
    const Id returned = times == returned_.end() ? 0 : times->second;
    put(values, "returned", returned, N_("its feedback was sent back {n} times"));
    Proposal proposal;
    proposal.subject = subject, proposal.matter = id, proposal.matter_number = number,
    proposal.unit = unit;
    proposal.records = {number};
    const auto there = on.find({subject, id});
    propose(Ladder::matter, there == on.end() ? store::OnLadder{} : there->second, by(values),
            values, std::move(proposal));
  }

  void units() {
    const auto on = store::units_on_ladder(
        db_, today_, Day(today_.year() - 1, today_.month(), std::min(today_.day_of_month(), 28U)));
    const auto returns = store::returns_of_units(db_);
    const auto streaks = cards();
    std::set<Id> all;
    for (const auto& [id, sum] : sums_) all.insert(id);
    for (const auto& [id, n] : returns) all.insert(id);
    for (const auto& [id, values] : streaks) all.insert(id);
    for (const Id id : all) {
      Values values;
      if (const auto its = streaks.find(id); its != streaks.end()) values = its->second;
      const auto& sum = sums_[id];
      const auto count = [&](const char* figure, const std::vector<std::string>& records,
                             const char* fact) {
        values[figure] = {static_cast<Id>(records.size()), {}, fact, {}, records};
      };
      count("overdue", sum.overdue, N_("{n} matters overdue"));
      count("overdue_major", sum.major, N_("{n} major hazards overdue"));
      count("listed_late", sum.listed_late, N_("{n} listings past their deadline"));
      count("false_fixes", sum.false_fixes, N_("{n} fixes determined false this year"));
      count("recurrences", sum.recurrences, N_("{n} hazards came back this year"));
      const auto times = returns.find(id);
      const Id n = times == returns.end() ? 0 : times->second;
      put(values, "returned", n, N_("its feedback was sent back {n} times"));
      Proposal proposal;
      proposal.unit = id;
      const auto there = on.find(id);
      propose(Ladder::unit, there == on.end() ? store::OnLadder{} : there->second, by(values),
              values, std::move(proposal));
    }
  }

  /// COLOUR_running and COLOUR_in_year of each unit that conditions ask for, from cards in force up
  /// to the newest period evaluated.
  [[nodiscard]] std::map<Id, Values> cards() const {
    std::string latest;
    for (const auto& evaluation : store::evaluations(db_))
      if (evaluation.period.find('M') == std::string::npos)
        latest = std::max(latest, evaluation.period);
    std::map<Id, Values> all;
    if (latest.empty()) return all;
    model::CardRules wanted;
    std::vector<std::string_view> figures;  // as they stand in the rules
    for (const auto& rung : rules_.rungs)
      for (const auto& condition : rung.when) {
        const auto& figure = condition.figure;
        const bool running = figure.ends_with("_running");
        if (!running && !figure.ends_with("_in_year")) continue;
        model::Streak streak;
        streak.colour = figure.substr(
            0, figure.size() - std::string_view(running ? "_running" : "_in_year").size());
        (running ? streak.running : streak.in_year) = 1;  // as long as it is
        wanted.streaks.push_back(streak);
        figures.push_back(figure);
      }
    store::CardQuery query;
    query.states = {model::CardState::issued};
    const auto issued = store::cards(db_, query);
    for (const auto& reached : rules::reached_streaks(wanted, issued, latest)) {
      if (reached.subject != model::CardSubject::unit) continue;
      const auto& figure =
          figures[static_cast<std::size_t>(reached.streak - wanted.streaks.data())];
      Value value;
      value.value = static_cast<Id>(reached.cards.size());
      std::string numbers;
      for (const auto& card : reached.cards)
        value.records.push_back(card.number),
            numbers += (numbers.empty() ? "" : "、") + card.number;
      const auto colour = rules_.cards.palette.find(reached.streak->colour);
      const Message name = colour == rules_.cards.palette.end()
                               ? base::verbatim(reached.streak->colour)
                               : base::in_two_languages(colour->second.en, colour->second.zh);
      value.fact = Message(figure.ends_with("_running") ? N_("{n} running: {colour} ({cards})")
                                                        : N_("{n} in the year: {colour} ({cards})"))
                       .with("n", value.value)
                       .with("colour", name)
                       .with("cards", numbers);
      all[reached.id][figure] = std::move(value);
    }
    return all;
  }

  const store::Database& db_;
  const model::Rulebook& rules_;
  Day today_;
  rules::UnitNames names_;
  std::map<store::Matter, Id> returned_;
  std::map<Id, UnitSum> sums_;
  std::vector<Proposal> found_;
};

}  // namespace

namespace {

/// That people were chased about it before stands among the facts.
void cite_chases(const store::Database& db, Day today, std::vector<Proposal>& proposals) {
  using model::ChaseOf;
  std::map<ChaseOf, std::vector<Id>> asked;
  for (const auto& one : proposals) {
    if (one.matter != 0)
      asked[one.subject == model::ItemSubject::hazard ? ChaseOf::hazard : ChaseOf::task].push_back(
          one.matter);
    if (one.parent != 0) asked[ChaseOf::order].push_back(one.parent);
  }
  std::map<ChaseOf, std::map<Id, model::Chased>> found;
  for (const auto& [subject, ids] : asked) found[subject] = store::chased(db, subject, ids, today);
  for (auto& one : proposals) {
    const auto cite = [&](ChaseOf subject, Id id) {
      const auto chased = found[subject].find(id);
      if (chased != found[subject].end()) one.facts.push_back(report::chased_word(chased->second));
    };
    cite(one.subject == model::ItemSubject::hazard ? ChaseOf::hazard : ChaseOf::task, one.matter);
    cite(ChaseOf::order, one.parent);
  }
}

}  // namespace

std::vector<Proposal> next_proposals(const store::Database& db, const model::Rulebook& rules,
                                     Day today, const std::vector<Id>& units) {
  auto all = Climber(db, rules, today).climb();
  if (!units.empty())
    std::erase_if(all, [&](const auto& one) {
      return std::find(units.begin(), units.end(), one.unit) == units.end();
    });
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.rung->ladder, -a.rung->rung, a.unit) <
           std::tuple(b.rung->ladder, -b.rung->rung, b.unit);
  });
  cite_chases(db, today, all);
  return all;
}

}  // namespace duban::gather
