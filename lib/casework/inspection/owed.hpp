// Owed work: opened, excused.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/owed.hpp"

namespace duban::casework {

/// Opens what adopted definitions ask for in a year and is not on record yet; again changes
/// nothing.
std::vector<model::Owed> open_owed(const Context& context, int year);
/// The same at an open desk, of what opens itself.
void open_automatic(Desk& desk, int year);

struct Excuse {
  std::string code, period, subject, unit;  ///< which: office/visit-each, 2026, …, 嵊州市
  std::string approved_by, because;
  model::OptDay on;
};
/// What could not be done is excused by who may. Failures: not_found, usage, invalid (excused
/// already).
model::Owed excuse_owed(const Context& context, const Excuse& wanted);

}  // namespace duban::casework
