// The standing of a hazard on a day.
#include "rules/standing.hpp"

#include <algorithm>

#include "rules/deadline.hpp"

namespace duban::rules {

using base::Day;
using model::Clock;
using model::Hazard;
using model::OptDay;
using model::State;
using model::Step;

namespace {

bool by(const OptDay& day, Day on) { return day && *day <= on; }

Standing from_columns(const Hazard& h, Day on) {
  Standing s;
  s.known = by(h.found_on, on);
  s.responsible = h.responsible;
  if (!s.known) return s;
  const bool is_accepted = h.state == State::accepted || h.state == State::closed;
  const OptDay start = h.dispatched_on ? h.dispatched_on : h.clock_start;
  const bool is_done = is_accepted || h.state == State::fixed;
  const OptDay accepted = h.accepted_on ? h.accepted_on
                          : h.closed_on ? h.closed_on
                          : h.told_on   ? h.told_on
                                        : h.recorded_on;
  if (h.clock_origin != model::Origin::none && start && by(start, on)) {
    s.state = State::dispatched;
    s.dispatched = h.dispatched_on;
    s.baseline = h.baseline_on;
    s.due = h.due_on;
    s.clock_started = true;
  }
  if (h.clock_origin == model::Origin::none && by(h.dispatched_on, on))
    s.state = State::dispatched, s.dispatched = h.dispatched_on;
  if (by(h.fixed_on, on)) s.state = State::fixed, s.fixed = h.fixed_on;
  const bool is_told = is_done && by(h.told_on, on);
  if (is_told) s.told = h.told_on;
  if (is_told && !h.fixed_on) s.state = State::fixed;
  if (is_accepted && by(accepted, on)) s.state = State::accepted, s.accepted = accepted;
  if (by(h.closed_on, on)) s.state = State::closed, s.closed = h.closed_on;
  if (is_told && h.state == State::closed && !h.closed_on) s.state = State::closed;
  if (by(h.voided_on, on)) s.state = State::voided;
  return s;
}

bool names_unit(const Step& step) { return step.unit_before != 0 || step.unit_after != 0; }

bool is_suspended(const Standing& s, Day on) {
  return s.suspended_from && *s.suspended_from <= on &&
         (!s.suspended_until || on <= *s.suspended_until);
}

/// The deadline in force before a step that moves it: did it pass while the clock ran?
void remember_passed(Standing& s, const Step& step) {
  const bool moves = step.due_after && s.due && *step.due_after != *s.due;
  if (!moves || !s.clock_started || *s.due >= step.on || is_suspended(s, *s.due)) return;
  const OptDay stopped = s.fixed ? s.fixed : s.accepted ? s.accepted : s.closed ? s.closed : s.told;
  if (stopped && *stopped <= *s.due) return;
  s.passed.push_back(*s.due);
}

/// A step that a ledger told without its day: its date stays unknown.
void apply_told(Standing& s, const Step& step) {
  s.told = step.on;
  s.state = step.verb == "fixed"    ? State::fixed
            : step.verb == "accept" ? State::accepted
                                    : State::closed;
}

void apply(Standing& s, const Step& step) {
  if (step.imported == model::without_its_day) return apply_told(s, step);
  const bool goes_on =
      step.verb != "dispatch" &&
      (step.verb != "reopen" || model::reopen_kind(step) != model::ReopenKind::recurrence);
  if (goes_on) remember_passed(s, step);
  if (step.due_after) s.due = step.due_after;
  if (names_unit(step)) s.responsible = step.unit_after;
  if (step.verb == "dispatch") {
    s.state = State::dispatched, s.dispatched = step.on, s.baseline = step.due_after,
    s.clock_started = true;
  } else if (step.verb == "reassign") {
    s.state = State::dispatched;
  } else if (step.verb == "plan") {
    s.state = State::rectifying;
  } else if (step.verb == "fixed") {
    s.state = State::fixed, s.fixed = step.on;
    if (step.until) s.suspended_until = step.until;
  } else if (step.verb == "correct") {
    (step.text == "fixed_on"      ? s.fixed
     : step.text == "accepted_on" ? s.accepted
                                  : s.closed) = step.from;
  } else if (step.verb == "accept") {
    s.state = State::accepted, s.accepted = step.on;
  } else if (step.verb == "reject") {
    s.state = State::rectifying, s.fixed.reset(), s.accepted.reset(), s.told.reset();
  } else if (step.verb == "close") {
    s.state = State::closed, s.closed = step.on;
  } else if (step.verb == "reopen" && model::reopen_kind(step) != model::ReopenKind::recurrence) {
    s.state = State::dispatched;  // the stop is struck down, the clock counts on
    s.fixed.reset(), s.accepted.reset(), s.closed.reset(), s.told.reset();
    if (!s.clock_started) s.dispatched = step.on, s.baseline = step.due_after;
    s.clock_started = true;
    if (model::reopen_kind(step) != model::ReopenKind::mistake) ++s.reopenings;
  } else if (step.verb == "reopen") {
    const model::Id unit = s.responsible;
    const model::Id times = s.reopenings + 1;
    s = Standing{};
    s.known = s.clock_started = true;
    s.state = State::dispatched;
    s.dispatched = step.on;
    s.baseline = s.due = step.due_after;
    s.responsible = unit;
    s.reopenings = times;
  } else if (step.verb == "void") {
    s.state = State::voided;
  } else if (step.verb == "suspend" || step.verb == "resume") {
    s.suspended_from = step.from, s.suspended_until = step.until;
  }
}

}  // namespace

Standing standing_on(const Hazard& hazard, std::span<const Step> steps, Day on) {
  if (steps.empty()) return from_columns(hazard, on);
  Standing s;
  s.known = by(hazard.found_on, on);
  if (!s.known) return s;
  const auto first = std::find_if(steps.begin(), steps.end(), names_unit);
  s.responsible = first == steps.end() ? hazard.responsible : first->unit_before;
  for (const Step& step : steps)
    if (step.on <= on) apply(s, step);
  return s;
}

std::vector<Standing> ended_clocks(const Hazard& hazard, std::span<const Step> steps, Day on) {
  std::vector<Standing> ended;
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i].verb == "reopen" && steps[i].on <= on &&
        model::reopen_kind(steps[i]) == model::ReopenKind::recurrence) {
      ended.push_back(standing_on(hazard, steps.first(i), on));
      if (names_unit(steps[i]))
        ended.back().responsible = steps[i].unit_before;  // whose it was until then
    }
  return ended;
}

OnTime on_time(const Standing& s, const OptDay& due, Day from, Day until, bool day_is_over) {
  if (!s.clock_started || !due || *due < from || *due > until) return {};
  const Clock clock = clock_of(s);
  const bool stopped = clock.stopped && *clock.stopped <= until;
  if (!stopped && is_suspended(s, *due)) return {};
  if (!day_is_over && !stopped && *due == until) return {};
  const bool kept = stopped && *clock.stopped <= *due;
  if (stopped && !kept && clock.stop_is_latest) return {false, false, true};
  return {true, kept, false};
}

std::int64_t passed_in(const Standing& s, Day from, Day until) {
  return std::count_if(s.passed.begin(), s.passed.end(),
                       [&](Day due) { return from <= due && due <= until; });
}

Clock clock_of(const Standing& s) {
  const bool accepted = s.state == State::accepted || s.state == State::closed;
  const OptDay stopped = s.fixed ? s.fixed : s.accepted ? s.accepted : s.closed ? s.closed : s.told;
  return {s.clock_started ? (s.dispatched ? s.dispatched : s.due) : OptDay{},
          s.due,
          stopped,
          accepted,
          s.suspended_from,
          s.suspended_until,
          !s.fixed};
}

Clock clock_of(const Hazard& h) {
  const bool accepted = h.state == State::accepted || h.state == State::closed;
  return {h.clock_start,
          h.due_on,
          h.fixed_on      ? h.fixed_on
          : h.accepted_on ? h.accepted_on
          : h.closed_on   ? h.closed_on
                          : h.told_on,
          accepted,
          h.suspended_from,
          h.suspended_until,
          !h.fixed_on};
}

}  // namespace duban::rules
