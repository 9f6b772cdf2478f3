// 检查覆盖情况表: who was visited, and who was not.
#pragma once

#include <string>
#include <vector>

#include "report/sheet.hpp"
#include "rules/inspection_figures.hpp"

namespace duban::report {

/// A unit, a sector or a kind of inspection with its visits.
struct CoverageLine {
  std::string name;
  base::Message word{};                  ///< instead of the name: a kind
  std::optional<std::int64_t> expected;  ///< 应查, where it is owed
  std::int64_t visits = 0, sites = 0, sites_visited = 0;
  std::optional<base::Day> last;
  std::int64_t findings = 0, major = 0;
  rules::VisitNeed need;
  std::int64_t points = 0;  ///< tenths
};
/// By unit: who was never visited first, then the longest ago. `explain` adds the points.
Table coverage_table(const std::vector<CoverageLine>& lines, bool explain);
/// By sector or by kind.
Table coverage_groups_table(const std::vector<CoverageLine>& lines, bool of_sites);

}  // namespace duban::report
