// One card told: the paragraph to read aloud, the conditions with their figures, the records they
// rest on.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/rulebook.hpp"
#include "report/sheet.hpp"
#include "rules/card_rules.hpp"

namespace duban::report {

/// What is told of one unit or task in a period.
struct CardStory {
  std::string name;  ///< of the unit, or the task's number
  rules::Period period;
  const rules::Judgement& judgement;
  const model::Rulebook& rules;
  std::optional<model::Card> card;
  bool provisional = false;  ///< as of today, not frozen
  /// What a record is about, by its number, for reading aloud; may be empty.
  std::function<std::string(const std::string& number)> label{};
};

/// "2026年第三季度", "2026年9月".
base::Message period_word(const std::string& label);
/// The palette's name of a colour with its sign: ▲ yellow card. "no card" for an empty one.
base::Message colour_word(const model::CardRules& rules, const std::string& colour,
                          bool with_sign = true);
Role colour_role(const model::CardRules& rules, const std::string& colour);
/// A figure's value as people read it: 3, 82.4%, 12.5 points, 35 days; a dash for none.
base::Message figure_word(const model::FigureDef& def, const std::optional<model::Id>& value);
Cell figure_cell(const model::FigureDef& def, const std::optional<model::Id>& value);
/// "at least 3", "below 90%".
base::Message threshold_word(const model::Condition& condition);

/// One paragraph that answers "why the card".
base::Message card_paragraph(const CardStory& story);
/// The reasons alone, for a table: each rule's text with its figures.
base::Message card_grounds(const rules::Judgement& judgement);
/// Rule, condition, threshold, figure, by which records, basis; one row a condition.
Table conditions_table(const CardStory& story);
/// The records behind the conditions, each once, with what it was at the time.
Table breaches_table(const CardStory& story);
/// What would clear the card, a sentence each; empty when there is nothing to clear.
std::vector<base::Message> what_clears(const CardStory& story);

/// Heading and value of everything on record about a card.
Table card_facts_table(const model::Card& card, const std::string& name,
                       const model::Rulebook& rules);

}  // namespace duban::report
