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

base::Message no_units_below(const store::Database& db) {
  if (office_territory(db) == 0)
    return N_(
        "the office has no unit above it, so none is known to lie below it (duban unit edit "
        "OFFICE --parent UNIT)");
  return N_("no government stands right below the office's territory (duban unit import)");
}

}  // namespace duban::gather
