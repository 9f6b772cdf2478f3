// How far a task should be on a day, how far it is, and the word for it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/fraction.hpp"
#include "model/deadline.hpp"
#include "model/share.hpp"
#include "model/step.hpp"
#include "model/task.hpp"

namespace duban::rules {

/// A task at the end of one day, from its steps. `known` is false before it was recorded in the
/// plan.
struct TaskStanding {
  bool known = false;
  bool told = false;  ///< something is known of how far it was: recorded by then, or an entry with
                      ///< an earlier date
  model::TaskState state = model::TaskState::open;
  model::Id share = 0;
  std::string actual;
  model::OptDay due, done, verified, closed;
  model::OptDay progress_on;
  model::Id lead = 0;
  model::Id deferrals = 0;
};

/// Where the task stood on a day: from the columns when it has no steps, else from its steps up to
/// that day. A task belongs to its plan from the day it counts from, whenever it was typed.
TaskStanding task_on(const model::Task& task, const model::Plan& plan,
                     std::span<const model::Step> steps, base::Day on);

/// Where the task stands as its row tells it, whatever its steps on record say.
TaskStanding standing_of(const model::Task& task);

/// The clock of a task as its row tells it, and as it stood on a day.
model::Clock clock_of(const model::Task& task);
model::Clock clock_of(const model::Task& task, const TaskStanding& standing);

/// The planned points of a task, read once.
class Course {
 public:
  Course(const model::Task& task, const model::Plan& plan);
  /// The share expected at the end of a day, in hundredths of a percent, such that
  /// rounding it further gives what the exact share gives: 0 at the plan's
  /// first day (a task added later: at its own first day), each planned point at its last day, in
  /// between by day, 100 % from the due date on. Points on or after the due date do not count. A
  /// standing task keeps its last point's share. Nothing for a task without a due date and without
  /// points.
  [[nodiscard]] std::optional<model::Id> expected(model::OptDay due, base::Day on) const;
  /// The same as it is, not rounded.
  [[nodiscard]] std::optional<base::Fraction> exactly_expected(model::OptDay due,
                                                               base::Day on) const;

 private:
  struct Point {
    base::Day until;
    model::Id share;
  };
  model::OptDay from_;
  std::vector<Point> points_;  ///< by day
};
/// The same for one question.
std::optional<model::Id> expected_share(const model::Task& task, const model::Plan& plan,
                                        model::OptDay due, base::Day on);

/// The indicator's own share, capped at 100 %; nothing without a target above 0 or an actual value.
std::optional<model::Id> indicator_share(const std::string& target, const std::string& actual);

enum class Pace { none, ahead, on_course, behind, late, done, done_late };
/// How a task goes on a day. `behind` is expected − actual in hundredths of a percent, rounded to a
/// tenth of a point; it is 0 for standing tasks and for those done.
struct Going {
  Pace pace = Pace::none;
  std::optional<model::Id> expected;
  base::Fraction exactly;  ///< the same as it is
  model::Id actual = 0;
  model::Id behind = 0;
  model::Lateness lateness;
};
/// `tolerance` in hundredths of a percent: less behind or ahead than this is on course.
Going going_on(const model::Task& task, const Course& course, const TaskStanding& standing,
               base::Day on, model::Id tolerance);
Going going_on(const model::Task& task, const model::Plan& plan, const TaskStanding& standing,
               base::Day on, model::Id tolerance);

/// To a tenth of a percentage point, halves up: what is printed is what is compared.
model::Id to_tenth(model::Id hundredths);

}  // namespace duban::rules
