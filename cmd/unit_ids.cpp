// Resolving units for filters.
#include "cmd/unit_ids.hpp"

#include "casework/desk.hpp"
#include "gather/in_force.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd {

using model::Id;

std::vector<Id> unit_ids(const store::Database& db, const std::vector<std::string>& texts,
                         bool subtree) {
  std::vector<Id> ids;
  if (texts.empty()) return ids;
  const auto names = gather::names_of(db);
  for (const auto& text : texts) {
    const Id id = gather::resolve_unit(names, text);
    ids.push_back(id);
    if (!subtree) continue;
    for (const auto& unit : store::bodies(db))
      if (unit.id != id && names.is_within(unit.id, id)) ids.push_back(unit.id);
  }
  return ids;
}

}  // namespace duban::cmd
