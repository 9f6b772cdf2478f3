// The part of a rules file under "ladders:".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "intake/card_rules.hpp"
#include "model/ladder.hpp"

namespace duban::intake {

/// The keys under ladders:, as patterns.
const std::vector<std::string>& ladder_keys();
/// What is wrong with the value of one key; nothing when it can be read.
std::optional<base::Message> ladder_misfit(const std::string& path, const std::string& text);
/// The rungs, lowest first. Entries must have passed ladder_misfit.
std::vector<model::Rung> rungs(const std::map<std::string, std::string>& entries);
/// What does not fit together: a rung without conditions, a kind of order that there is not …
std::optional<RuleProblem> ladder_problem(const std::vector<model::Rung>& rungs,
                                          const std::map<std::string, model::OrderKind>& kinds);

}  // namespace duban::intake
