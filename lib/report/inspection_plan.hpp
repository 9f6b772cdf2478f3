// 年度检查计划: what is owed, which rounds there are, and what is late.
#pragma once

#include <string>
#include <vector>

#include "model/inspection.hpp"
#include "model/owed.hpp"
#include "report/sheet.hpp"
#include "rules/owed.hpp"

namespace duban::report {

/// An item of owed work in one period.
struct PlanLine {
  model::OwedItem item;
  std::string code, period;
  model::OptDay from_on, due_on;
  bool provisional = false;
  rules::OwedFigures figures;
  std::int64_t rows = 0, done = 0, running = 0;
  std::vector<std::string> open;  ///< about whom or what, not done yet; names
  std::string fulfilled_by;       ///< of the only one
};
/// A round of the year.
struct PlanRound {
  model::Round round;
  std::int64_t visits = 0, made = 0, drawn = 0;
};
Table plan_table(const std::vector<PlanLine>& owed, const std::vector<PlanRound>& rounds);

/// expected, fulfilled, in time, late, missing, excused, reporting rate, on-time rate: of each item
/// and of all.
Table owed_figures_table(const std::vector<PlanLine>& owed);

}  // namespace duban::report
