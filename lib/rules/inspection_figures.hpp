// Figures of inspections: did the closing hold, who is visited next.
#pragma once

#include <cstdint>
#include <optional>

#include "base/fraction.hpp"
#include "model/inspection_rules.hpp"
#include "model/lookback.hpp"

namespace duban::rules {

/// Look-backs that were drawn, by what they found. `gone` counts in no rate.
struct HoldCounts {
  std::int64_t holds = 0, recurrence = 0, not_held = 0, gone = 0;
  std::int64_t determined_false = 0;  ///< of those not held
  void add(const model::Lookback& lookback);
  /// Denominator of 整改巩固率 and of the rates beside it; 0 = there is none.
  [[nodiscard]] std::int64_t judged() const { return holds + recurrence + not_held; }
};

/// What the order of visits looks at, of one unit.
struct VisitNeed {
  std::int64_t open_major = 0, overdue = 0;
  std::optional<std::int64_t> days_since_visit;  ///< nothing: never visited
  HoldCounts held;
};
/// Points from 0 to 100 in tenths, rounded once: the weights of the rules for an open major hazard,
/// for min(overdue, 5) ÷ 5, for min(days, 365) ÷ 365 (never = 1), for 1 − 整改巩固率 (none = 0).
std::int64_t priority_tenths(const model::VisitPriority& weights, const VisitNeed& need);

}  // namespace duban::rules
