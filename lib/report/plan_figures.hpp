// Plans as rows: measures, quantified rate, progress, who is behind.
#pragma once

#include <cstdint>
#include <vector>

#include "report/sheet.hpp"
#include "rules/plan_figures.hpp"

namespace duban::report {

/// plan list: one row a plan.
Table plans_table();
Row plan_row(const model::Plan& plan, const rules::PlanFigures& figures);

/// plan show: one figure a row.
Table plan_figures_table(const model::Plan& plan, const rules::PlanFigures& figures);

/// A printed count of a cut, by which its records can be found: those for which it is not 0.
struct PlanCount {
  const char* id;
  const char* name;
  std::int64_t (*count)(const rules::PlanFigures& figures);
};
const std::vector<PlanCount>& plan_counts();

/// The columns of a cut by unit, sector or plan, behind its first column; and one row's cells for
/// them.
std::vector<Column> plan_cut_columns();
Row plan_cut_cells(const rules::PlanFigures& figures, Role role = Role::normal);

}  // namespace duban::report
