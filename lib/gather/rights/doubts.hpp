// What somebody should look at in who may do what.
#pragma once

#include <vector>

#include "base/message.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// What is wrong, and the way out of it.
using Doubt = std::pair<base::Message, base::Message>;

/// Roles off; logins of the last ninety days without a person; nobody who may decide, or only
/// people who draft too; one administrator; somebody with two of the powers that should be apart;
/// loans that end within a week; break-glass that nobody confirmed. Empty when there is nothing.
std::vector<Doubt> doubts_about_rights(const store::Database& db, base::Day today);

}  // namespace duban::gather
