// Deadlines that a new calendar moves: of every kind of clock that keeps how it was counted.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/due.hpp"

namespace duban::casework {

/// A deadline that was counted and would be another one, or provisional no longer.
struct MovedDeadline {
  std::string number;  ///< of the hazard, task, order or entry
  model::DueClock clock = model::DueClock::rectification;
  model::Id unit = 0;
  base::Day from, to;
};
/// Open clocks only, on the calendar of the desk; hazards first, then the others by kind. With
/// `apply` each is moved, with its step and entry.
std::vector<MovedDeadline> recount_deadlines(Desk& desk, bool apply);

}  // namespace duban::casework
