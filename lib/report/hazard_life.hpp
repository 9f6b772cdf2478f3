// One hazard for reading: its facts, its steps, and how its deadline came about.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/rulebook.hpp"
#include "model/step.hpp"
#include "report/field_cells.hpp"
#include "rules/calendar.hpp"

namespace duban::report {

/// Heading and value of every fact on record.
Table facts_table(const model::Hazard& hazard, const UnitName& unit, base::Day today);
Table steps_table(const std::vector<model::Step>& steps, const UnitName& unit);
/// The deadline's story, a sentence each.
std::vector<base::Message> deadline_story(const model::Hazard& hazard,
                                          const std::vector<model::Step>& steps,
                                          const model::Rulebook& rules,
                                          const rules::Calendar& calendar, base::Day today);

}  // namespace duban::report
