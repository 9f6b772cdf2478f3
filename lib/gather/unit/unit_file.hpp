// All that is on record about a unit: for a page before an interview, for a workbook, and as a
// history.
#pragma once

#include <vector>

#include "gather/in_force.hpp"
#include "report/sheet.hpp"

namespace duban::gather {

/// What a unit is looked at with: itself, and the units below it when they count too.
struct UnitScope {
  model::Id unit = 0;
  std::vector<model::Id> units;
};

/// Orders, cards, listings and entries of the register, by day.
report::Table unit_history(const store::Database& db, const UnitScope& scope);

/// Orders to them that are issued and not done, with what is owed.
report::Table open_orders(const store::Database& db, const UnitScope& scope, base::Day today);

/// The counts in one sentence and as a table, what is overdue and listed, orders that are open,
/// cards and the register. `brief`: what stands on one page, with the most pressing only.
report::Sheet unit_sheet(const store::Database& db, const UnitScope& scope, base::Day today,
                         bool brief);

}  // namespace duban::gather
