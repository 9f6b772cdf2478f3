// Figures of a set of tasks on a day: how many, how far, how late.
#pragma once

#include <cstdint>
#include <optional>

#include "rules/task_progress.hpp"

namespace duban::rules {

/// Counts and means over tasks that are not voided. Means are over tasks with a due date whose
/// progress is known.
struct PlanFigures {
  std::int64_t measures = 0, quantified = 0, standing = 0, unowned = 0;
  std::int64_t open = 0, in_progress = 0, claimed = 0, verified = 0, closed = 0;
  std::int64_t ahead = 0, on_course = 0, behind = 0, late = 0, done = 0, done_late = 0;
  std::int64_t unknown = 0;  ///< dated tasks of whose progress nothing was known on the day
  std::int64_t counted = 0;  ///< tasks in the means
  base::FractionSum expected_sum;
  std::int64_t actual_sum = 0;

  void add(const model::Task& task, const TaskStanding& standing, const Going& going);
  /// Mean expected and actual share in hundredths of a percent, as Course::expected; nothing when
  /// no task counts.
  [[nodiscard]] std::optional<model::Id> expected() const;
  [[nodiscard]] std::optional<model::Id> actual() const;
  /// expected − actual, to a tenth of a percentage point; nothing when no task counts.
  [[nodiscard]] std::optional<model::Id> behind_points() const;
};

}  // namespace duban::rules
