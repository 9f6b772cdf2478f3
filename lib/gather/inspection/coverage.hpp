// Who was visited, who was not, and who is visited next.
#pragma once

#include <string>
#include <vector>

#include "report/coverage_table.hpp"
#include "rules/period.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

struct CoverageWanted {
  model::OptDay since, until;  ///< until: as of the end of a period
  std::string kind;            ///< code of a kind of inspection; empty: all
};
/// Every unit below, never visited first, then the longest ago; ties as units stand. Days are
/// counted from the newest visit whenever it was.
std::vector<report::CoverageLine> coverage_of_units(const store::Database& db, base::Day today,
                                                    const CoverageWanted& wanted);
/// The same in the order in which they should be visited, the points with them.
std::vector<report::CoverageLine> visited_next(const store::Database& db, base::Day today,
                                               const CoverageWanted& wanted);
/// 检查覆盖和整改巩固 of a period, as a sheet of a report; nothing where no visit was made or owed
/// and nothing looked back at.
std::optional<report::Sheet> coverage_sheet(const store::Database& db, const rules::Period& period);
std::vector<report::CoverageLine> coverage_of_sectors(const store::Database& db,
                                                      const CoverageWanted& wanted);
std::vector<report::CoverageLine> coverage_of_kinds(const store::Database& db,
                                                    const CoverageWanted& wanted);

}  // namespace duban::gather
