// What the sheet of a visit shows of its site.
#pragma once

#include "gather/inspection/find.hpp"
#include "report/inspection_sheet.hpp"

namespace duban::gather {

/// Site, address, what is on record of it. Checklists and the office are the caller's to set.
report::VisitSheetFacts sheet_facts(const store::Database& db, const FoundVisit& visit,
                                    base::Day today);

}  // namespace duban::gather
