// The yearly plan of inspections.
#pragma once

#include <optional>
#include <vector>

#include "base/message.hpp"
#include "model/inspection_rules.hpp"
#include "report/inspection_plan.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// What is owed in a year, item by item and period by period.
std::vector<report::PlanLine> plan_lines(const store::Database& db, int year, base::Day today);
/// The rounds of a year, voided ones left out.
std::vector<report::PlanRound> plan_rounds(const store::Database& db, int year);
/// What is said when fewer visits of a year came out of a draw than the rules ask for
/// (inspection.random_min); nothing for an office none of whose visits was drawn.
std::optional<base::Message> random_note(const store::Database& db, int year,
                                         const model::InspectionRules& rules);

}  // namespace duban::gather
