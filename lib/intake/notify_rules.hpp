// The part of a rules file under "notify:".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "intake/card_rules.hpp"
#include "model/notice.hpp"

namespace duban::intake {

/// The keys under notify:, as patterns.
const std::vector<std::string>& notify_keys();
/// What is wrong with the value of one key; nothing when it can be read.
std::optional<base::Message> notify_misfit(const std::string& path, const std::string& text);
/// Entries must have passed notify_misfit.
model::NotifyRules notify_rules(const std::map<std::string, std::string>& entries);
/// What does not fit together: a channel that is used and not described, one without what its type
/// needs …
std::optional<RuleProblem> notify_problem(const model::NotifyRules& rules);

}  // namespace duban::intake
