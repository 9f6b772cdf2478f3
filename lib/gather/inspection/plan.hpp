// The yearly plan of inspections.
#pragma once

#include <vector>

#include "report/inspection_plan.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// What is owed in a year, item by item and period by period.
std::vector<report::PlanLine> plan_lines(const store::Database& db, int year, base::Day today);
/// The rounds of a year, voided ones left out.
std::vector<report::PlanRound> plan_rounds(const store::Database& db, int year);

}  // namespace duban::gather
