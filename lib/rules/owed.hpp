// Owed work: which periods, when each is due, and how it stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/owed.hpp"
#include "rules/calendar.hpp"
#include "rules/period.hpp"

namespace duban::rules {

/// The periods of an item that begin on or after the first day of `from` and up to a day: months,
/// quarters, years, and spans of three years counted from the first.
std::vector<Period> owed_periods(model::OwedPeriod kind, const Period& from, base::Day until);

/// From which day, and over which length, it is counted when the period, or the event, ends on a
/// day: a day of the month and a date are that day and no length.
struct OwedRun {
  base::Day from;
  model::Length length;
};
OwedRun owed_run(const model::OwedItem& item, base::Day last);
/// When it is due.
Counted owed_due(const model::OwedItem& item, base::Day last, const Calendar& calendar);

/// How an owed thing stands on a day.
enum class OwedState { running, in_time, late, missing, excused };
/// `fulfilled_on`: nothing while it is not fulfilled. A due day is not yet missed.
OwedState owed_state(const model::Owed& owed, const model::OptDay& fulfilled_on, base::Day today);

/// Of a span: expected are those whose period has ended, whose due day has passed, or that are
/// fulfilled.
struct OwedFigures {
  std::int64_t expected = 0, fulfilled = 0, in_time = 0, late = 0, missing = 0, excused = 0;
  std::int64_t judged = 0;  ///< denominator of the on-time rate
  void add(const model::Owed& owed, const model::OptDay& fulfilled_on, base::Day today);
};

}  // namespace duban::rules
