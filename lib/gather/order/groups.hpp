// Units that a letter addresses as a whole.
#pragma once

#include <string>
#include <vector>

#include "model/order.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

struct GroupUnits {
  std::string addressed;  ///< 各县（市、区）安委会
  std::vector<model::Id> units;
};
/// The group of that name by the rules, with its units as they stand. Failures: not_found with the
/// groups there are; invalid for one without units.
GroupUnits units_of_group(const store::Database& db, const std::string& name);

}  // namespace duban::gather
