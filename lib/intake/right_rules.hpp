// Roles, separation of duties, loans and break-glass in a rules file: roles:, separation:,
// delegation:, break_glass:.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "intake/card_rules.hpp"
#include "model/right.hpp"

namespace duban::intake {

/// The keys that may stand there.
const std::vector<std::string>& right_keys();
/// Is it one of these keys?
bool is_of_rights(const std::string& path);
/// What is wrong with a value; nothing when it fits.
std::optional<base::Message> right_misfit(const std::string& path, const std::string& text);

/// What the entries say; parts that they leave out altogether are those of the shipped rules.
model::RightRules right_rules(const std::map<std::string, std::string>& entries);
/// What does not fit together.
std::optional<RuleProblem> right_problem(const model::RightRules& rules);

}  // namespace duban::intake
