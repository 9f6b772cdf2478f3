// Deciding on cards: which rules hold for which unit or task, the colour that wins, rankings and
// streaks.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/card_figures.hpp"

namespace duban::rules {

/// A condition that holds, with the figure it met.
struct Met {
  model::Condition condition;
  FigureValue figure;
};
/// A rule that holds.
struct Verdict {
  const model::CardRule* rule = nullptr;
  model::Records records = model::Records::own;
  std::vector<Met> met;
};
/// Any rule that gives tasks a lamp.
bool looks_at_tasks(const model::CardRules& rules);

/// What the rules say of one unit or task; no colour when no rule holds.
struct Judgement {
  const CardFigures* figures = nullptr;
  std::string colour;
  std::vector<Verdict> verdicts;  ///< of the colour that wins, in rule order
  bool looked_at = false;         ///< some rule looks at it
};

/// Where the units stand, and what else the figures need.
struct CardSetting {
  const UnitNames& names;
  model::Level office = model::Level::city;
  model::CardPeriod period = model::CardPeriod::quarter;
  /// unit → colour → numbers of its cards issued for shorter periods within this one
  std::map<model::Id, std::map<std::string, std::vector<std::string>>> earlier;
};

/// One judgement a unit or task, in the order of the figures. Tasks first decide lamps.*; a figure
/// without a value meets no condition. A ranking needs two different values in its group: when all
/// are the same, nobody is last.
std::vector<Judgement> judge(const model::CardRules& rules, const std::vector<CardFigures>& figures,
                             const CardSetting& setting);

/// Does the rule look at this unit? By kind, level, group and period.
bool in_scope(const model::CardRule& rule, const model::CardRules& rules, const model::Unit& unit,
              const CardSetting& setting);
/// The records by which a rule counts for a unit.
model::Records records_of(const model::CardRule& rule, const model::Unit& unit);
bool holds(const model::Condition& condition, const FigureValue& figure);

/// A place in a ranking, 1 = the best; equal values share a place. 0: no value.
struct Place {
  model::Id unit = 0;
  std::string group;  ///< kind and level: cities are ranked among cities
  model::Id place = 0;
  std::map<std::string, FigureValue> by;  ///< the ranking's figures
};
std::vector<Place> ranking(const model::CardRules& rules, const std::vector<CardFigures>& figures,
                           const UnitNames& names);

/// An official card for a streak: its period's label and number.
struct StreakCard {
  std::string period, number;
};
/// A streak that is reached, with the cards it rests on.
struct ReachedStreak {
  const model::Streak* streak = nullptr;
  model::CardSubject subject = model::CardSubject::unit;
  model::Id id = 0;
  std::vector<StreakCard> cards;
};
/// `issued`: cards in force (issued, not lifted), any order. A running streak must reach up to
/// `latest` (a period's label).
std::vector<ReachedStreak> reached_streaks(const model::CardRules& rules,
                                           const std::vector<model::Card>& issued,
                                           const std::string& latest);

}  // namespace duban::rules
