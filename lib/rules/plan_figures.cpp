// Adding tasks up.
#include "rules/plan_figures.hpp"

namespace duban::rules {

using model::TaskState;

void PlanFigures::add(const model::Task& task, const TaskStanding& s, const Going& going) {
  if (s.state == TaskState::voided) return;
  ++measures;
  const bool is_standing = task.precision == model::Precision::standing && !s.due;
  quantified += task.indicator.empty() ? 0 : 1;
  standing += is_standing ? 1 : 0;
  unowned += s.lead == 0 ? 1 : 0;
  open += s.state == TaskState::open ? 1 : 0;
  in_progress += s.state == TaskState::in_progress ? 1 : 0;
  claimed += s.state == TaskState::claimed_done ? 1 : 0;
  verified += s.state == TaskState::verified ? 1 : 0;
  closed += s.state == TaskState::closed ? 1 : 0;
  ahead += going.pace == Pace::ahead ? 1 : 0;
  on_course += going.pace == Pace::on_course ? 1 : 0;
  behind += going.pace == Pace::behind ? 1 : 0;
  late += going.pace == Pace::late ? 1 : 0;
  done += going.pace == Pace::done ? 1 : 0;
  done_late += going.pace == Pace::done_late ? 1 : 0;
  if (is_standing || !s.due || !going.expected) return;
  if (!s.told) {
    ++unknown;
    return;
  }
  ++counted;
  expected_sum.add(going.exactly);
  actual_sum += going.actual;
}

std::optional<model::Id> PlanFigures::expected() const {
  if (counted == 0) return std::nullopt;
  return expected_sum.printable(counted);
}

std::optional<model::Id> PlanFigures::actual() const {
  if (counted == 0) return std::nullopt;
  return base::printable({actual_sum, counted});
}

std::optional<model::Id> PlanFigures::behind_points() const {
  if (counted == 0) return std::nullopt;
  base::FractionSum difference = expected_sum;
  difference.add({-actual_sum, 1});
  return difference.rounded(1, 10 * counted) * 10;
}

}  // namespace duban::rules
