// Who may do what.
#pragma once

#include <string>

#include "base/message.hpp"
#include "model/right.hpp"

namespace duban::rules {

/// Why somebody may not do what needs these rights; empty = they may. No office has given out
/// rights yet: everybody may.
base::Message may(const std::string& person, model::Need need);

}  // namespace duban::rules
