// The progress control table (进度控制表) and the four lists of a plan as a workbook.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/task.hpp"
#include "report/field_cells.hpp"
#include "rules/plan_figures.hpp"

namespace duban::report {

/// One task with what is known of it on the day.
struct ControlItem {
  const model::Task* task = nullptr;
  rules::TaskStanding standing;
  rules::Going going;
  std::span<const model::Step> steps;
  rules::Course course;
};

struct ControlFacts {
  const model::Plan& plan;
  base::Day day;  ///< the cut-off
  model::Id tolerance = 0;
  std::vector<ControlItem> items;  ///< not voided, in the plan's order
  const UnitName& unit;
  std::string office, log_head;
};

/// Sheets 进度控制表, 四张清单, 量化指标, 汇总.
Book control_book(const ControlFacts& facts);

/// Figures of one plan, cut by lead unit or by sector; both add up to the same total.
struct PlanCut {
  std::string name;  ///< empty = not assigned
  rules::PlanFigures figures;
};
enum class CutBy { lead, sector };
std::vector<PlanCut> plan_cuts(const ControlFacts& facts, CutBy by);
rules::PlanFigures plan_total(const ControlFacts& facts);

/// The weekly report's sheets of plans: one row a plan; the measures that are behind or late, the
/// most first.
std::vector<Sheet> weekly_plans_sheets(const std::vector<ControlFacts>& plans);
/// One sentence a plan for the briefing's paragraph; empty without plans.
base::Message weekly_plans_sentence(const std::vector<ControlFacts>& plans);

}  // namespace duban::report
