// Visits and findings from a table: one row a finding, a row without a problem a visit at which
// nothing was found.
#pragma once

#include <string>
#include <vector>

#include "casework/import_run.hpp"
#include "casework/inspection/visits.hpp"

namespace duban::casework {

/// For each fact, the headings it may have.
const intake::TableHeadings& finding_headings();

struct FindingImport {
  std::string round;                     ///< 第4期; empty: `kind` says what the visits are
  std::optional<model::RoundKind> kind;  ///< outside of any round
  std::string photos;                    ///< the folder that photos are named from
};
/// Rows of one day, site and territory are one visit, which is made and ended. All rows or none;
/// the same file again changes nothing: a visit of that day and site in the round, with that
/// finding, stands already. Failures: not_found (the round), invalid (it takes no more visits).
ImportTally import_findings(const Context& context, const intake::Table& table,
                            const std::string& file, const FindingImport& wanted);

}  // namespace duban::casework
