// A list of hazards under the headings of another system.
#pragma once

#include <string>

#include "model/headings.hpp"
#include "report/hazard_columns.hpp"

namespace duban::report {

/// The table without rows. Failure invalid with file and line for a key that no hazard has.
Table headings_table(const model::Headings& headings, const std::string& file);
/// What the list says of a hazard: codes as the words of the other system, days as it writes them.
Row headings_row(const model::Headings& headings, const HazardView& view);

}  // namespace duban::report
