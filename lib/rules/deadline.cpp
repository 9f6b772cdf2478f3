// The deadline chain and the one lateness function.
#include "rules/deadline.hpp"

#include <algorithm>

namespace duban::rules {

using base::Day;
using model::Baseline;
using model::Clock;
using model::Deadline;
using model::Lateness;
using model::LatenessKind;
using model::LengthUnit;
using model::Link;
using model::Origin;

namespace {

void settle(Deadline& deadline, Day raw, bool roll, const Calendar& calendar) {
  const Counted counted = roll ? calendar.roll(raw) : Counted{raw, raw, false};
  deadline.raw = counted.raw;
  deadline.due = counted.due;
  deadline.provisional |= counted.provisional;
}

void count_from(Deadline& deadline, Day start, const model::Policy& policy,
                const Calendar& calendar) {
  const Counted counted = calendar.add(start, policy.length, policy.roll);
  deadline.raw = counted.raw;
  deadline.due = counted.due;
  deadline.provisional |= counted.provisional;
}

void suspend(Deadline& deadline, const Link& link, const model::Policy& policy,
             const Calendar& calendar) {
  if (!link.from || !link.until || *link.until < *link.from || !deadline.raw) return;
  if (policy.length.unit == LengthUnit::workdays && policy.length.count > 0) {
    const int days = calendar.workdays_between(*link.from, *link.until);
    const Counted moved = calendar.add(*deadline.raw, {days, LengthUnit::workdays}, false);
    deadline.raw = deadline.due = moved.due;
    deadline.provisional |= moved.provisional;
    return;
  }
  settle(deadline, *deadline.raw + (*link.until - *link.from + 1), true, calendar);
}

}  // namespace

Deadline due_date(const Baseline& baseline, const std::vector<Link>& links,
                  const Calendar& calendar, bool roll_written) {
  Deadline deadline;
  const bool is_before_its_start =
      baseline.start && baseline.written && *baseline.written < *baseline.start;  // accuses nobody
  if (baseline.origin == Origin::written && baseline.written && !is_before_its_start)
    settle(deadline, *baseline.written, roll_written, calendar);
  if (baseline.origin == Origin::policy && baseline.start)
    count_from(deadline, *baseline.start, baseline.policy, calendar);
  for (const Link& link : links) {
    switch (link.kind) {
      case Link::Kind::extension:
        deadline.provisional = false;
        if (link.until) settle(deadline, *link.until, roll_written, calendar);
        break;
      case Link::Kind::suspension: suspend(deadline, link, baseline.policy, calendar); break;
      case Link::Kind::reassignment:
        if (link.restart && baseline.origin == Origin::policy)
          count_from(deadline, link.on, baseline.policy, calendar);
        break;
    }
  }
  return deadline;
}

Lateness lateness(const Clock& clock, Day on) {
  const bool stopped = clock.stopped && *clock.stopped <= on;
  if (stopped) {
    const auto late = clock.due ? *clock.stopped - *clock.due : 0;
    if (!clock.accepted && clock.stop_is_latest) return {LatenessKind::awaiting_in_time, 0};
    if (!clock.accepted)
      return {late > 0 ? LatenessKind::awaiting_late : LatenessKind::awaiting_in_time,
              std::max<std::int64_t>(late, 0)};
    if (!clock.due) return {LatenessKind::no_deadline, 0};
    if (late > 0 && clock.stop_is_latest) return {LatenessKind::not_known, 0};
    return {late > 0 ? LatenessKind::stopped_late : LatenessKind::stopped_in_time,
            std::max<std::int64_t>(late, 0)};
  }
  if (clock.suspended_from && *clock.suspended_from <= on &&
      (!clock.suspended_until || on <= *clock.suspended_until))
    return {LatenessKind::suspended, 0};
  if (!clock.due) return {clock.start ? LatenessKind::no_deadline : LatenessKind::not_started, 0};
  const auto left = *clock.due - on;
  if (left == 0) return {LatenessKind::due_today, 0};
  return left > 0 ? Lateness{LatenessKind::running, left} : Lateness{LatenessKind::overdue, -left};
}

}  // namespace duban::rules
