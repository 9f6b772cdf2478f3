// Standing, expectation and pace of tasks.
#include "rules/task_progress.hpp"

#include <algorithm>
#include <cmath>

#include "rules/deadline.hpp"

namespace duban::rules {

using base::Day;
using base::Fraction;
using model::Id;
using model::LatenessKind;
using model::OptDay;
using model::Plan;
using model::Step;
using model::Task;
using model::TaskState;

namespace {

void apply(TaskStanding& s, const Step& step) {
  if (step.due_before || step.due_after) s.due = step.due_after;
  if (step.share) s.share = *step.share;
  if (!step.actual.empty()) s.actual = step.actual;
  if (step.unit_before != 0 || step.unit_after != 0) s.lead = step.unit_after;
  if (step.verb == "progress") {
    s.state = s.state == TaskState::open ? TaskState::in_progress : s.state;
    s.progress_on = step.on;
  } else if (step.verb == "done") {
    s.state = TaskState::claimed_done, s.done = step.on;
  } else if (step.verb == "verify") {
    s.state = TaskState::verified, s.verified = step.on;
  } else if (step.verb == "reject") {
    s.state = TaskState::in_progress, s.done.reset(), s.verified.reset();
  } else if (step.verb == "close") {
    s.state = TaskState::closed, s.closed = step.on;
  } else if (step.verb == "void") {
    s.state = TaskState::voided;
  } else if (step.verb == "defer-grant") {
    s.deferrals += 1;
  }
}

/// a + (b − a) · part ÷ whole.
Fraction between(Id a, Id b, std::int64_t part, std::int64_t whole) {
  return {a * whole + (b - a) * part, whole};
}

}  // namespace

TaskStanding task_on(const Task& task, const Plan& plan, std::span<const Step> steps, Day on) {
  TaskStanding s;
  const Day since = task.clock_start.value_or(plan.begins_on.value_or(*task.recorded_on));
  s.known = since <= on;
  s.told = *task.recorded_on <= on ||
           std::any_of(steps.begin(), steps.end(), [&](const Step& x) { return x.on <= on; });
  s.lead = task.lead;
  s.due = task.baseline_on;
  if (steps.empty()) {
    s.due = task.due_on;
    return s;
  }
  const auto first = std::find_if(steps.begin(), steps.end(), [](const Step& x) {
    return x.unit_before != 0 || x.unit_after != 0;
  });
  if (first != steps.end()) s.lead = first->unit_before;
  const auto dated = std::find_if(steps.begin(), steps.end(),
                                  [](const Step& x) { return x.due_before.has_value(); });
  if (dated != steps.end()) s.due = dated->due_before;
  for (const Step& step : steps)
    if (step.on <= on) apply(s, step);
  return s;
}

TaskStanding standing_of(const Task& task) {
  return {true,        true,          task.state,       task.share,     task.actual,
          task.due_on, task.done_on,  task.verified_on, task.closed_on, task.progress_on,
          task.lead,   task.deferrals};
}

model::Clock clock_of(const Task& task) {
  return {task.clock_start,
          task.due_on,
          task.done_on,
          task.state == TaskState::verified || task.state == TaskState::closed,
          {},
          {}};
}

model::Clock clock_of(const Task& task, const TaskStanding& s) {
  return {task.clock_start,
          s.due,
          s.done,
          s.state == TaskState::verified || s.state == TaskState::closed,
          {},
          {}};
}

Course::Course(const Task& task, const Plan& plan) {
  for (const auto& point :
       model::parse_planned(task.planned).value_or(std::vector<model::PlannedPoint>{}))
    points_.push_back({point.until, point.share});
  if (plan.begins_on) from_ = std::max(*plan.begins_on, task.clock_start.value_or(*plan.begins_on));
}

std::optional<Id> Course::expected(OptDay due, Day on) const {
  const auto exact = exactly_expected(due, on);
  return exact ? std::optional(base::printable(*exact)) : std::nullopt;
}

std::optional<Fraction> Course::exactly_expected(OptDay due, Day on) const {
  if (!from_) return std::nullopt;
  if (due && *due <= *from_) return Fraction{on < *due ? 0 : model::whole_share, 1};
  Day from = *from_;
  Id reached = 0;
  bool any = false;
  const auto up_to = [&](const Point& point) -> std::optional<Fraction> {
    any = true;
    if (on <= from) return Fraction{reached, 1};
    if (on < point.until) return between(reached, point.share, on - from, point.until - from);
    from = point.until;
    reached = point.share;
    return std::nullopt;
  };
  for (const auto& point : points_) {
    if (point.until <= *from_ || (due && point.until >= *due)) continue;
    if (const auto share = up_to(point)) return share;
  }
  if (due)
    if (const auto share = up_to({*due, model::whole_share})) return share;
  return any ? std::optional(Fraction{reached, 1}) : std::nullopt;
}

std::optional<Id> expected_share(const Task& task, const Plan& plan, OptDay due, Day on) {
  return Course(task, plan).expected(due, on);
}

std::optional<Id> indicator_share(const std::string& target, const std::string& actual) {
  const auto wanted = model::parse_amount(target);
  const auto is = model::parse_amount(actual);
  if (!wanted || !is || *wanted <= 0) return std::nullopt;
  return std::min<Id>(model::whole_share, std::llround(*is / *wanted * 10'000));
}

Id to_tenth(Id hundredths) {
  const Id up = hundredths + 5;
  return up >= 0 ? up / 10 * 10 : -((-up + 9) / 10 * 10);
}

Going going_on(const Task& task, const Plan& plan, const TaskStanding& s, Day on, Id tolerance) {
  return going_on(task, Course(task, plan), s, on, tolerance);
}

Going going_on(const Task& task, const Course& course, const TaskStanding& s, Day on,
               Id tolerance) {
  Going going;
  const bool done = s.state == TaskState::claimed_done || s.state == TaskState::verified ||
                    s.state == TaskState::closed;
  going.actual = done ? model::whole_share : s.share;
  const auto exact = course.exactly_expected(s.due, on);
  if (exact) going.expected = base::printable(*exact), going.exactly = *exact;
  going.lateness = lateness(clock_of(task, s), on);
  if (s.state == TaskState::voided) return going;
  if (done) {
    const bool late = going.lateness.kind == LatenessKind::awaiting_late ||
                      going.lateness.kind == LatenessKind::stopped_late;
    going.pace = late ? Pace::done_late : Pace::done;
    return going;
  }
  const bool standing = !s.due;
  if (!standing && going.expected && s.told)
    going.behind = base::rounded({exact->part - going.actual * exact->whole, exact->whole}, 1, 10) *
                   10;  // tenths of a point, rounded once
  if (going.lateness.kind == LatenessKind::overdue)
    going.pace = Pace::late;
  else if (going.expected && !standing && s.told)
    going.pace = going.behind >= tolerance && going.behind > 0    ? Pace::behind
                 : -going.behind >= tolerance && going.behind < 0 ? Pace::ahead
                                                                  : Pace::on_course;
  return going;
}

}  // namespace duban::rules
