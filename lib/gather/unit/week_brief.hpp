// What a unit is told of its matters at the end of a week.
#pragma once

#include <optional>

#include "gather/unit/unit_file.hpp"
#include "report/sheet.hpp"

namespace duban::gather {

/// One page for a unit: due within seven days, overdue, waiting for this office's acceptance, what
/// its orders owe; whom to ask, and how an extension is asked for. Nothing when it has none of
/// them.
std::optional<report::Sheet> week_brief(const store::Database& db, const UnitScope& scope,
                                        base::Day today);

}  // namespace duban::gather
