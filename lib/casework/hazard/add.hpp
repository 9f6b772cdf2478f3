// Registering a hazard.
#pragma once

#include <string>

#include "casework/desk.hpp"
#include "model/hazard.hpp"

namespace duban::casework {

/// A new hazard. `facts` holds texts and dates; unit names still have to be resolved (site and
/// territory may stand in the facts already).
struct NewHazard {
  model::Hazard facts;
  std::string site, territory, responsible, supervising, assisting, because;
};
/// Failures: usage (what is missing), not_found, invalid (a day in the future, a number that its
/// ledger has).
model::Hazard register_hazard(Desk& desk, const NewHazard& wanted);
model::Hazard add_hazard(const Context& context, const NewHazard& wanted);

}  // namespace duban::casework
