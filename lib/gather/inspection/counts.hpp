// Inspections counted over a span, or of a round.
#pragma once

#include "model/inspection.hpp"
#include "report/round_report.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Visits made from one day to another with what they found.
report::InspectionCounts counts_between(const store::Database& db, base::Day from, base::Day to);

/// Everything of a round; `row` and the names of the office are the caller's to set.
report::RoundFacts round_facts(const store::Database& db, const model::Round& round,
                               base::Day today);

}  // namespace duban::gather
