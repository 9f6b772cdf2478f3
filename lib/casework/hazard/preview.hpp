// What an import would change of a hazard, field by field.
#pragma once

#include <vector>

#include "casework/import_run.hpp"
#include "model/hazard.hpp"
#include "rules/unit_names.hpp"

namespace duban::casework {

/// Adds the fields that differ, units by their names, up to 50 in all.
void preview_changes(const model::Hazard& before, const model::Hazard& after,
                     const rules::UnitNames& names, std::vector<FieldChange>& changes);

}  // namespace duban::casework
