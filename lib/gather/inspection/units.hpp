// Whom the office inspects: the level below.
#pragma once

#include <vector>

#include "base/message.hpp"
#include "model/unit.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Governments right below the office's territory, in the order in which they were entered.
std::vector<model::Unit> units_below(const store::Database& db);
/// Why there are none, with the way out.
base::Message no_units_below(const store::Database& db);

}  // namespace duban::gather
