// Where a hazard stood on a day, from its facts and its steps (as-of by effective dates).
#pragma once

#include <span>
#include <vector>

#include "model/deadline.hpp"
#include "model/step.hpp"

namespace duban::rules {

/// A hazard at the end of one day. `known` is false before it was found.
struct Standing {
  bool known = false;
  model::State state = model::State::registered;
  model::OptDay dispatched, baseline, due, fixed, accepted, closed, suspended_from, suspended_until;
  model::OptDay told;  ///< the newest step was told without its day, on this one
  bool clock_started = false;
  model::Id reopenings = 0;  ///< up to that day
  model::Id responsible = 0;
  /// Granted deadlines that passed while the clock ran and were moved afterwards: not in time,
  /// whatever was suspended or extended later.
  std::vector<base::Day> passed;
};

/// From the hazard's columns alone when it has no steps (an import), else from its steps up to that
/// day. An acceptance without a date counts from the strike-off date, else from the day recorded.
Standing standing_on(const model::Hazard& hazard, std::span<const model::Step> steps, base::Day on);

/// Clocks that a reopening ended up to that day, each as it stood when it was struck off; they stay
/// in the rates of their time.
std::vector<Standing> ended_clocks(const model::Hazard& hazard, std::span<const model::Step> steps,
                                   base::Day on);

/// Was this clock due by `due` (the original or the granted date), and kept? A clock that stood
/// suspended on that day was not due; one suspended afterwards was. While the last day of the span
/// is not over, what is due on it and still runs is neither. Of what is `unknown` (stopped by a day
/// after the deadline, as far as is on record) neither is said.
struct OnTime {
  bool due = false, kept = false, unknown = false;
};
OnTime on_time(const Standing& clock, const model::OptDay& due, base::Day from, base::Day until,
               bool day_is_over = true);

/// How often, within the span, a granted deadline passed while the clock ran and was moved later.
std::int64_t passed_in(const Standing& clock, base::Day from, base::Day until);

/// The clock of a standing, for lateness().
model::Clock clock_of(const Standing& standing);
/// The clock of a hazard as it is now.
model::Clock clock_of(const model::Hazard& hazard);

}  // namespace duban::rules
