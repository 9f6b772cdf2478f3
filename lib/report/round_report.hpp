// The report on a round: cover, by territory, by sector, by cause, and what was found.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/inspection.hpp"
#include "report/inspection_counts.hpp"

namespace duban::report {

/// A part of a round, and how its findings stand now.
struct RoundCut {
  std::string name;
  base::Message word{};  ///< instead of the name: not assigned
  InspectionCounts counts;
  std::int64_t undispatched = 0, running = 0, awaiting = 0, overdue = 0, closed = 0;
};
struct RoundFacts {
  model::Round round;
  std::string office, log_head;
  base::Day today;
  RoundCut all;
  std::vector<RoundCut> territories, sectors, causes;  ///< sectors and causes count findings alone
  std::vector<model::Hazard> findings;
  std::function<Row(const model::Hazard&, std::int64_t, const std::vector<std::string>&)> row;
  std::vector<std::string> documents{};  ///< of the papers that rest on it
};
/// 封面, 检查情况, 按行业, 按原因, 隐患清单.
Book round_book(const RoundFacts& facts);
/// The paragraph for the circular.
base::Message round_paragraph(const RoundFacts& facts);

}  // namespace duban::report
