// Judging units and tasks.
#include "rules/card_rules.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace duban::rules {

using model::CardRule;
using model::CardRules;
using model::CardScope;
using model::CardSubject;
using model::Compare;
using model::Condition;
using model::Id;
using model::Level;
using model::Records;
using model::Unit;
using model::UnitKind;

namespace {

const FigureSet& set_of(const CardFigures& figures, Records records) {
  static const FigureSet nothing;
  const auto found = figures.sets.find(records);
  return found == figures.sets.end() ? nothing : found->second;
}

FigureValue figure_of(const FigureSet& set, const std::string& id) {
  const auto found = set.find(id);
  return found == set.end() ? FigureValue{} : found->second;
}

/// The place from the end within a group, by figure; nothing when all are the same.
std::map<Id, Id> places_from_last(const std::vector<std::pair<Id, Id>>& values, bool high_is_good) {
  std::map<Id, Id> places;
  std::set<Id> distinct;
  for (const auto& [unit, value] : values) distinct.insert(value);
  if (distinct.size() < 2) return places;
  for (const auto& [unit, value] : values) {
    Id worse = 0;
    for (const auto& [other, its] : values)
      worse += (high_is_good ? its < value : its > value) ? 1 : 0;
    places[unit] = worse + 1;
  }
  return places;
}

/// Judges with figures that depend on others: lamps of tasks, places in a group.
class Judge {
 public:
  Judge(const CardRules& rules, const std::vector<CardFigures>& figures, const CardSetting& setting)
      : rules_(rules), figures_(figures), setting_(setting) {}

  std::vector<Judgement> run() {
    std::vector<Judgement> all(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i)
      if (figures_[i].subject == CardSubject::task)
        all[i] = judge_one(figures_[i], nullptr), light(all[i]);
    for (const CardRule& rule : rules_.rules)
      if (!rule.rank_by.empty()) rank(rule);
    for (std::size_t i = 0; i < figures_.size(); ++i)
      if (figures_[i].subject == CardSubject::unit)
        all[i] = judge_one(figures_[i], setting_.names.unit(figures_[i].id));
    return all;
  }

 private:
  /// A task's lamp counts for its lead unit, and for the territories above it.
  void light(const Judgement& judgement) {
    if (judgement.colour.empty()) return;
    const CardFigures& task = *judgement.figures;
    const Breach breach = task.sets.at(Records::own).at("days_overdue").breaches.front();
    lamps_[{task.lead, Records::own}][judgement.colour].push_back(breach);
    setting_.names.up(task.lead, [&](Id unit) {
      lamps_[{unit, Records::territory}][judgement.colour].push_back(breach);
      return true;
    });
  }

  void rank(const CardRule& rule) {
    std::vector<std::pair<Id, Id>> values;
    for (const auto& figures : figures_) {
      const Unit* unit =
          figures.subject == CardSubject::unit ? setting_.names.unit(figures.id) : nullptr;
      if (unit == nullptr || !in_scope(rule, rules_, *unit, setting_)) continue;
      const auto figure = value_of(figures, records_of(rule, *unit), rule.rank_by);
      if (figure.value) values.emplace_back(figures.id, *figure.value);
    }
    places_[rule.id] = places_from_last(values, model::figure_def(rule.rank_by)->high_is_good);
  }

  [[nodiscard]] FigureValue value_of(const CardFigures& figures, Records records,
                                     const std::string& id) const {
    if (id.starts_with("lamps.")) {
      const auto lit = lamps_.find({figures.id, records});
      if (lit == lamps_.end()) return {0, {}};
      const auto of_colour = lit->second.find(id.substr(6));
      return of_colour == lit->second.end()
                 ? FigureValue{0, {}}
                 : FigureValue{static_cast<Id>(of_colour->second.size()), of_colour->second};
    }
    if (id.starts_with("cards.")) {
      const auto cards = setting_.earlier.find(figures.id);
      FigureValue value{0, {}};
      if (cards == setting_.earlier.end()) return value;
      if (const auto of_colour = cards->second.find(id.substr(6)); of_colour != cards->second.end())
        for (const auto& number : of_colour->second)
          value.breaches.push_back({number, {}, 0, false});
      value.value = static_cast<Id>(value.breaches.size());
      return value;
    }
    return figure_of(set_of(figures, records), id);
  }

  [[nodiscard]] FigureValue met_by(const CardRule& rule, const Condition& condition,
                                   const CardFigures& figures, Records records) const {
    if (condition.figure != "rank_from_last") return value_of(figures, records, condition.figure);
    FigureValue value;
    const auto& places = places_.at(rule.id);
    if (const auto place = places.find(figures.id); place != places.end())
      value.value = place->second;
    value.breaches = value_of(figures, records, rule.rank_by).breaches;
    return value;
  }

  Judgement judge_one(const CardFigures& figures, const Unit* unit) {
    Judgement judgement;
    judgement.figures = &figures;
    int severity = -1;
    for (const CardRule& rule : rules_.rules) {
      const bool of_task = figures.subject == CardSubject::task;
      if ((rule.scope == CardScope::task) != of_task) continue;
      if (of_task ? !in_period(rule, setting_)
                  : unit == nullptr || !in_scope(rule, rules_, *unit, setting_))
        continue;
      judgement.looked_at = true;
      Verdict verdict{&rule, of_task ? Records::own : records_of(rule, *unit), {}};
      bool all = true;
      for (const Condition& condition : rule.when) {
        FigureValue figure = met_by(rule, condition, figures, verdict.records);
        all = all && holds(condition, figure);
        verdict.met.push_back({condition, std::move(figure)});
      }
      if (!all) continue;
      const int its = rules_.palette.at(rule.colour).severity;
      if (its < severity) continue;
      if (its > severity || judgement.colour != rule.colour) judgement.verdicts.clear();
      severity = its;
      judgement.colour = rule.colour;
      judgement.verdicts.push_back(std::move(verdict));
    }
    return judgement;
  }

  static bool in_period(const CardRule& rule, const CardSetting& setting) {
    return rule.period == model::CardPeriod::any || rule.period == setting.period;
  }

  const CardRules& rules_;
  const std::vector<CardFigures>& figures_;
  const CardSetting& setting_;
  std::map<std::pair<Id, Records>, std::map<std::string, std::vector<Breach>>> lamps_;
  std::map<std::string, std::map<Id, Id>> places_;
};

bool level_fits(const std::string& word, const Unit& unit, Level office) {
  if (word == "same") return unit.level == office;
  if (word == "below") return static_cast<int>(unit.level) == static_cast<int>(office) + 1;
  return word == model::word(unit.level);
}

std::string group_of(const Unit& unit) {
  return std::string(model::word(unit.kind)) + "/" + std::string(model::word(unit.level));
}

}  // namespace

bool looks_at_tasks(const CardRules& rules) {
  return std::any_of(rules.rules.begin(), rules.rules.end(),
                     [](const auto& rule) { return rule.scope == CardScope::task; });
}

bool in_scope(const CardRule& rule, const CardRules& rules, const Unit& unit,
              const CardSetting& setting) {
  if (rule.period != model::CardPeriod::any && rule.period != setting.period) return false;
  if (!rule.kinds.empty() &&
      std::find(rule.kinds.begin(), rule.kinds.end(), unit.kind) == rule.kinds.end())
    return false;
  if (!rule.levels.empty() &&
      std::none_of(rule.levels.begin(), rule.levels.end(),
                   [&](const auto& word) { return level_fits(word, unit, setting.office); }))
    return false;
  if (rule.group.empty()) return true;
  const auto group = rules.groups.find(rule.group);
  if (group == rules.groups.end()) return false;
  return std::any_of(group->second.begin(), group->second.end(), [&](const std::string& name) {
    const auto ids = setting.names.find(name);
    return ids.size() == 1 && ids.front() == unit.id;
  });
}

Records records_of(const CardRule& rule, const Unit& unit) {
  if (rule.records) return *rule.records;
  const bool place = unit.kind == UnitKind::government || unit.kind == UnitKind::town ||
                     unit.kind == UnitKind::village;
  return place ? Records::territory : Records::own;
}

bool holds(const Condition& condition, const FigureValue& figure) {
  return figure.value && model::compares(*figure.value, condition.compare, condition.threshold);
}

std::vector<Judgement> judge(const CardRules& rules, const std::vector<CardFigures>& figures,
                             const CardSetting& setting) {
  return Judge(rules, figures, setting).run();
}

std::vector<Place> ranking(const CardRules& rules, const std::vector<CardFigures>& figures,
                           const UnitNames& names) {
  std::vector<Place> places;
  const CardRule by_kind;
  for (const auto& one : figures) {
    const Unit* unit = one.subject == CardSubject::unit ? names.unit(one.id) : nullptr;
    if (unit == nullptr || rules.ranking.empty()) continue;
    Place place{one.id, group_of(*unit), 0, {}};
    for (const auto& id : rules.ranking)
      place.by[id] = figure_of(set_of(one, records_of(by_kind, *unit)), id);
    if (place.by.at(rules.ranking.front()).value) places.push_back(std::move(place));
  }
  const auto better = [&](const Place& a, const Place& b) {
    for (const auto& id : rules.ranking) {
      const auto& x = a.by.at(id).value;
      const auto& y = b.by.at(id).value;
      if (x == y) continue;
      if (!x || !y) return x.has_value();
      return model::figure_def(id)->high_is_good ? *x > *y : *x < *y;
    }
    return false;
  };
  for (auto& place : places) {
    place.place = 1;
    for (const auto& other : places)
      if (other.group == place.group && better(other, place)) ++place.place;
  }
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.group == b.group ? a.place < b.place : a.group < b.group;
  });
  return places;
}

std::vector<ReachedStreak> reached_streaks(const CardRules& rules,
                                           const std::vector<model::Card>& issued,
                                           const std::string& latest) {
  std::map<std::pair<CardSubject, Id>, std::map<std::string, const model::Card*>>
      by_subject;  // period label → card
  const bool months = latest.find('M') != std::string::npos;
  for (const auto& card : issued)
    if ((card.period.find('M') != std::string::npos) == months && card.period <= latest)
      by_subject[{card.subject, card.subject_id}][card.period] = &card;
  std::vector<ReachedStreak> reached;
  for (const auto& streak : rules.streaks)
    for (const auto& entry : by_subject) {
      const auto& cards = entry.second;
      std::vector<StreakCard> grounds;
      const auto has = [&](const std::string& label) {
        const auto card = cards.find(label);
        return card != cards.end() && card->second->colour == streak.colour;
      };
      if (streak.running > 0) {
        for (std::string label = latest; has(label); label = label_before(label))
          grounds.insert(grounds.begin(), {label, model::number_of(*cards.at(label))});
        if (static_cast<int>(grounds.size()) < streak.running) continue;
      } else {
        for (const auto& [label, card] : cards)
          if (card->colour == streak.colour && label.substr(0, 4) == latest.substr(0, 4))
            grounds.push_back({label, model::number_of(*card)});
        if (static_cast<int>(grounds.size()) < streak.in_year || grounds.back().period != latest)
          continue;
      }
      reached.push_back({&streak, entry.first.first, entry.first.second, std::move(grounds)});
    }
  return reached;
}

}  // namespace duban::rules
