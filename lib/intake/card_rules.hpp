// The part of a rules file under "cards:": palette, rules, streaks, groups, ranking.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/card.hpp"

namespace duban::intake {

/// The keys under cards:, as patterns.
const std::vector<std::string>& card_keys();
/// What is wrong with the value of one key; nothing when it can be read.
std::optional<base::Message> card_misfit(const std::string& path, const std::string& text);
/// The rules as values. Entries must have passed card_misfit.
model::CardRules card_rules(const std::map<std::string, std::string>& entries);
/// What does not fit together: a rule without a colour, a colour that is not in the palette, an
/// unknown group … each with the key that it stands under.
struct RuleProblem {
  std::string path;
  base::Message what;
};
std::optional<RuleProblem> card_problem(const model::CardRules& rules);

}  // namespace duban::intake
