// Everything that is due, whoever owes it.
#pragma once

#include <functional>
#include <set>

#include "model/due.hpp"
#include "store/database.hpp"

namespace duban::casework {

/// What is asked for; empty members do not filter.
struct DueFilter {
  std::set<model::DueClock> clocks;
  bool overdue = false;      ///< only what is late
  std::int64_t within = -1;  ///< only what is late or due within so many days
  [[nodiscard]] bool wants(model::DueClock clock) const { return clocks.empty() || clocks.contains(clock); }
  [[nodiscard]] bool only_dated() const { return overdue || within >= 0; }
};

/// Visits first what has no responsible unit, then what was not dispatched, then the clocks of others by deadline, the latest first
/// and those without a date last; then the office's own by deadline. Inside a snapshot.
void each_due(const store::Database& db, base::Day today, const DueFilter& filter,
              const std::function<void(const model::DueItem&)>& visit);

}  // namespace duban::casework
