// Milestones by crossing: what was passed by a day, whenever anybody looked before.
#pragma once

#include <vector>

#include "model/notice.hpp"

namespace duban::rules {

/// The milestones of a clock that were reached by `today`, ascending, in days from the due day.
/// Those before the clock's own start do not count.
std::vector<model::Id> crossed(const model::Milestones& milestones, model::OptDay start,
                               base::Day due, base::Day today);

/// The milestone that comes next after `today`; nothing when there is none.
std::optional<model::Id> next_milestone(const model::Milestones& milestones, model::OptDay start,
                                        base::Day due, base::Day today);

/// Due days whose clocks reach a milestone on a day after `after` and up to `until`, and none of
/// whose milestones lies farther back than `longest` days. Ascending.
std::vector<base::Day> due_days_crossing(const model::Milestones& milestones, base::Day after,
                                         base::Day until, model::Id longest);

/// May messages go out at this minute of this day? `minute` counts from midnight of the office's
/// day.
bool in_window(const model::NotifyRules& rules, bool is_workday, int minute);

}  // namespace duban::rules
