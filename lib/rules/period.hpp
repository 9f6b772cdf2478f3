// Reporting periods.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"

namespace duban::rules {

/// A span of days, both ends in; `to` is the cut-off.
struct Period {
  base::Day from;
  base::Day to;
  std::string label;  ///< "2026-W47"
  bool operator==(const Period&) const = default;
};

/// The week whose end falls on the ISO weekday `ends_on`, numbered by ISO 8601. Nothing when the text is no such week.
std::optional<Period> week(std::string_view text, int ends_on);
/// The week that last reached its end, today included.
Period last_week(base::Day today, int ends_on);
/// The seven days before a week.
Period week_before(const Period& week);
/// From 1 January to the cut-off.
Period year_to_date(base::Day cut_off);

}  // namespace duban::rules
