// Registering a hazard.
#pragma once

#include <string>

#include "casework/desk.hpp"
#include "model/hazard.hpp"

namespace duban::casework {

/// Registers a new hazard. `facts` holds texts and dates; unit names still have to be resolved.
struct NewHazard {
  model::Hazard facts;
  std::string site, territory, responsible, supervising, assisting, because;
};
model::Hazard add_hazard(const Context& context, const NewHazard& wanted);

}  // namespace duban::casework
