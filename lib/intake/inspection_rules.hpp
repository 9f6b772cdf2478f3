// The part of a rules file under "inspection:".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "intake/card_rules.hpp"
#include "model/inspection_rules.hpp"

namespace duban::intake {

/// The keys under inspection:.
const std::vector<std::string>& inspection_keys();
/// What is wrong with the value of one key; nothing when it can be read.
std::optional<base::Message> inspection_misfit(const std::string& path, const std::string& text);
/// What the entries say; what they leave out is as shipped.
model::InspectionRules inspection_rules(const std::map<std::string, std::string>& entries);
/// Weights that do not make 100.
std::optional<RuleProblem> inspection_problem(const model::InspectionRules& rules);

}  // namespace duban::intake
