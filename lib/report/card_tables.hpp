// Tables of cards: lists, streaks, and the figures behind them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/card_story.hpp"

namespace duban::report {

/// One unit or task in a period.
struct CardLine {
  std::string name;
  const rules::Judgement* judgement = nullptr;  ///< of the period; may be null
  const model::Card* card = nullptr;            ///< may be null
  std::optional<std::string> before, now;       ///< colours; no value = not asked, empty = no card
};
/// A colour by its name in the rules.
Cell colour_cell(const model::CardRules& rules, const std::string& colour);

/// number, unit, period, colour, state, grounds, issued, approved, lifted; with `before` and `now`
/// where they were asked.
Table cards_table(const std::vector<CardLine>& lines, const model::CardRules& rules, bool with_now);

/// A streak by name, for people and as data that orders can pick up.
struct StreakLine {
  const rules::ReachedStreak* reached = nullptr;
  std::string name;
};
Table streaks_table(const std::vector<StreakLine>& lines, const model::CardRules& rules);

/// Which figures are shown of a unit: those its rules counted by, else those of its territory or
/// its own, whichever holds more.
model::Records shown_records(const rules::Judgement& judgement);
const rules::FigureSet& shown_set(const rules::Judgement& judgement);

/// The records behind a figure of units: unit, number, matter, deadline, days late, awaiting
/// acceptance.
Table figure_records_table();
std::vector<Row> figure_records(const rules::FigureValue& figure, const std::string& unit,
                                const std::function<std::string(const std::string& number)>& label);

/// Kind of order as people read it.
base::Message order_kind_word(std::string_view kind);

}  // namespace duban::report
