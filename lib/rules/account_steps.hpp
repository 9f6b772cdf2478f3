// The steps of entries in the accountability register.
#pragma once

#include <optional>

#include "model/account.hpp"

namespace duban::rules {

/// The state after a step; nothing when it is no legal step now.
std::optional<model::AccountState> after(const model::Account& account, model::AccountVerb verb);
/// Is a veto in force on that day?
bool in_force(const model::Account& account, base::Day day);

}  // namespace duban::rules
