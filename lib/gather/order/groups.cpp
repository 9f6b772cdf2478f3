// Resolving groups.
#include "gather/order/groups.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/figures/period.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/units.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

/// 市 of a city's office.
std::string level_word(model::Level level) {
  switch (level) {
    case model::Level::province: return "省";
    case model::Level::city: return "市";
    case model::Level::county: return "县";
    default: return "";
  }
}

std::vector<model::Id> departments(const store::Database& db) {
  const auto root = office_territory(db);
  std::vector<model::Id> ids;
  for (const auto& unit : store::bodies(db))
    if (unit.parent == root && root != 0 && unit.kind == model::UnitKind::department)
      ids.push_back(unit.id);
  return ids;
}

}  // namespace

GroupUnits units_of_group(const store::Database& db, const std::string& name) {
  const auto groups = rules_of(db).order_groups;
  const auto found = groups.find(name);
  if (found == groups.end()) {
    std::vector<std::string> known;
    for (const auto& [id, group] : groups) known.push_back(id);
    throw Failure(Kind::not_found,
                  Message(N_("no group \"{name}\" in the rules (there are: {known})"))
                      .with("name", name)
                      .with("known", base::join(known, ", ")));
  }
  const auto& group = found->second;
  GroupUnits made{model::put_place(group.addressed, "{level}", level_word(office_level(db))), {}};
  if (group.units == "below") {
    for (const auto& unit : units_below(db)) made.units.push_back(unit.id);
    if (made.units.empty()) throw Failure(Kind::not_found, no_units_below(db));
  } else if (group.units == "departments") {
    made.units = departments(db);
  } else {
    for (const auto& unit : base::split_list(group.units))
      made.units.push_back(resolve_unit(names_of(db), unit));
  }
  if (made.units.empty())
    throw Failure(
        Kind::invalid,
        Message(N_("the group {name} has no units on record (orders.groups.{name}.units)"))
            .with("name", name));
  return made;
}

}  // namespace duban::gather
