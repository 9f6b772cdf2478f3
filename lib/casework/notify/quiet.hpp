// Leaving a unit's people in quiet for a while.
#pragma once

#include <string>

#include "casework/desk.hpp"
#include "model/notice.hpp"

namespace duban::casework {

/// Leaves a unit's people in quiet until the end of a day. Failures: usage (no day, no reason),
/// invalid (past, or too long).
model::Mute mute_unit(const Context& context, const std::string& unit, model::OptDay until,
                      const std::string& because);
/// Ends a unit's quiet today. Failure not_found.
model::Mute unmute_unit(const Context& context, const std::string& unit);

}  // namespace duban::casework
