// Reading the level below.
#include "gather/inspection/units.hpp"

#include <algorithm>

#include "gather/figures/period.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

std::vector<model::Unit> units_below(const store::Database& db) {
  const auto root = office_territory(db);
  auto units = store::bodies(db);
  std::erase_if(units, [&](const model::Unit& unit) {
    return unit.parent != root || unit.kind != model::UnitKind::government || root == 0;
  });
  std::sort(units.begin(), units.end(),
            [](const model::Unit& a, const model::Unit& b) { return a.id < b.id; });
  return units;
}

}  // namespace duban::gather
