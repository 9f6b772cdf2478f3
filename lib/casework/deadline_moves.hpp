// What hazards and tasks share when a deadline is moved.
#pragma once

#include <algorithm>
#include <vector>

#include "base/failure.hpp"
#include "casework/desk.hpp"

namespace duban::casework {

/// Keeps how long a record was overdue on a day, if it was, before its deadline moves or stops.
template <class Record>
void remember_overdue(Record& record, base::Day on) {
  if (record.due_on && *record.due_on < on)
    record.was_overdue = std::max<model::Id>(record.was_overdue, on - *record.due_on);
}

/// Failure invalid when the new deadline is not later than the one in force.
inline void expect_later(base::Day until, base::Day due) {
  if (until <= due)
    throw base::Failure(base::Kind::invalid,
                        base::Message(N_("{until} is not later than the deadline in force, {due}"))
                            .with("until", until)
                            .with("due", due));
}

/// Notes when it lies beyond the longest extension of the rules, counted from the first deadline.
inline void note_longest(const Desk& desk, base::Day baseline, base::Day until,
                         std::vector<base::Message>& notes) {
  const base::Day cap = desk.calendar().add(baseline, desk.rules().extension_cap, false).due;
  if (until > cap)
    notes.push_back(
        base::Message(N_("later than the longest extension of the rules, {cap}")).with("cap", cap));
}

/// A request that is on record already gives way to the new one.
template <class Record>
void note_replaced(const Record& record, std::vector<base::Message>& notes) {
  if (record.asked_until)
    notes.push_back(base::Message(N_("this takes the place of the request until {until}"))
                        .with("until", *record.asked_until));
}

}  // namespace duban::casework
