// The register of sites.
#include "casework/hazard/sites.hpp"

#include "store/unit_store.hpp"

namespace duban::casework {

using model::Id;
using model::Unit;

namespace {
std::string key_of(Id territory, const std::string& name) {
  return std::to_string(territory) + "\n" + name;
}
}  // namespace

Sites::Sites(Desk& desk, bool preload) : desk_(desk), preloaded_(preload) {
  if (!preload) return;
  store::each_unit(
      desk.db(),
      [&](const Unit& unit) {
        known_.emplace(key_of(unit.parent, unit.name), unit.id);
        territories_.emplace(unit.name, unit.parent);
      },
      true);
}

Id Sites::only_territory(const std::string& name) const {
  if (preloaded_) return territories_.count(name) == 1 ? territories_.find(name)->second : 0;
  const auto named = store::enterprises_named(desk_.db(), name);
  return named.size() == 1 ? named.front().parent : 0;
}

Sites::Found Sites::find_or_add(Id territory, const std::string& name,
                                const std::string& credit_code) {
  const std::string key = key_of(territory, name);
  if (const auto found = known_.find(key); found != known_.end()) return {found->second, false};
  if (!preloaded_)
    for (const Unit& unit : store::enterprises_named(desk_.db(), name))
      if (unit.parent == territory) {
        known_.emplace(key, unit.id);
        return {unit.id, false};
      }
  Unit unit;
  unit.name = name;
  unit.kind = model::UnitKind::enterprise;
  unit.parent = territory;
  unit.credit_code = credit_code;
  desk_.add("register", unit, {desk_.today(), {}});
  known_.emplace(key, unit.id);
  territories_.emplace(name, territory);
  return {unit.id, true};
}

}  // namespace duban::casework
