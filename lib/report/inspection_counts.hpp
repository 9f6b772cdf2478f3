// Inspections counted as offices count them: 检查组 检查人员 检查单位 家 家次 发现隐患 …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/sheet.hpp"

namespace duban::report {

/// Distinct sites are 家, visits 家次. What no paper tells is nothing, never 0.
struct InspectionCounts {
  std::int64_t teams = 0, people = 0;  ///< 检查组（个）, 检查人员（人次）
  std::int64_t sites = 0, visits = 0;  ///< 家, 家次
  std::int64_t findings = 0, major = 0, fixed_on_spot = 0;
  std::int64_t nil = 0;    ///< 未发现隐患（家次）
  std::int64_t drawn = 0;  ///< visits whose site came out of a draw
  std::optional<std::int64_t> papers, stopped, interviewed, exposed;
};
/// A line each with its code: of a span, and beside it of others (the week before, the year).
struct CountedSpan {
  base::Message heading;
  std::string id;
  InspectionCounts counts;
};
Table inspection_counts_table(const std::vector<CountedSpan>& spans);
/// 检查单位12家（14家次）…; empty where nothing was visited.
base::Message inspection_sentence(const InspectionCounts& counts);

}  // namespace duban::report
