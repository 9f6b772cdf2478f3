// The steps of entries in the accountability register.
#pragma once

#include <optional>
#include <vector>

#include "base/message.hpp"
#include "model/account.hpp"
#include "model/step.hpp"

namespace duban::rules {

/// The state after a step; nothing when it is no legal step now.
std::optional<model::AccountState> after(const model::Account& account, model::AccountVerb verb);
/// What a step still lacks, as sentences for the clerk; empty = it may be done.
std::vector<base::Message> missing(model::AccountVerb verb, const model::StepRequest& request);
/// Is a veto in force on that day?
bool in_force(const model::Account& account, base::Day day);

}  // namespace duban::rules
