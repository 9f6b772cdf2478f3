// The deadline chain: a baseline and its later links come to one due date.
#pragma once

#include <vector>

#include "model/deadline.hpp"
#include "rules/calendar.hpp"

namespace duban::rules {

/// The due date that a chain comes to. Suspended days (both ends in) move the raw date, which then
/// rolls; for a policy in workdays only the suspended workdays move it. A date written in a paper
/// stands as written unless `roll_written`; one that lies before the start event is no deadline. No
/// baseline gives no due date.
model::Deadline due_date(const model::Baseline& baseline, const std::vector<model::Link>& links,
                         const Calendar& calendar, bool roll_written = false);

/// How late a clock is on a day; the whole due day is in time. Lists, reports, cards and notices
/// all use this one.
model::Lateness lateness(const model::Clock& clock, base::Day on);

}  // namespace duban::rules
