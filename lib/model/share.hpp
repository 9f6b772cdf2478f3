// Shares in hundredths of a percent, amounts as people write them, and the planned points of a
// task.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "model/unit.hpp"

namespace duban::model {

constexpr Id whole_share = 10'000;  ///< 100 %

/// Reads "45%", "45", "45.5％"; nothing for other text, for what lies outside 0–100 %, and for 0.3
/// or 1 without a sign, which a spreadsheet may mean as 30 % or 100 %.
std::optional<Id> parse_share(std::string_view text);
/// "45%", "45.5%", "45.25%".
std::string share_text(Id share);

/// A number with decimals ("1200", "1,200", "35.5", "98%"); nothing for other text.
std::optional<double> parse_amount(std::string_view text);

/// A planned point: the share that holds at the end of a day.
struct PlannedPoint {
  std::string label;  ///< "2026Q1", "2026-09", "2026-11-15"
  base::Day until;
  Id share = 0;
};

/// The last day of "2026Q1", "2026-09" or "2026-11-15"; nothing for other text.
std::optional<base::Day> end_of_label(std::string_view label);
/// Reads "2026Q1=25%;2026Q2=50%" (also with commas), in order of days; nothing when a part cannot
/// be read or stands twice.
std::optional<std::vector<PlannedPoint>> parse_planned(std::string_view text);
std::string planned_text(const std::vector<PlannedPoint>& points);

}  // namespace duban::model
