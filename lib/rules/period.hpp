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
  /// Does the day lie in it? No day lies in none.
  [[nodiscard]] bool has(const std::optional<base::Day>& day) const {
    return day && from <= *day && *day <= to;
  }
};

/// The week whose end falls on the ISO weekday `ends_on`, numbered by ISO 8601. Nothing when the
/// text is no such week.
std::optional<Period> week(std::string_view text, int ends_on);
/// The week that last reached its end, today included.
Period last_week(base::Day today, int ends_on);
/// The seven days before a week.
Period week_before(const Period& week);
/// A quarter (2026Q3, 2026年第三季度) or a month (2026-09, 2026M09, 2026年9月), labelled 2026Q3 and
/// 2026M09. Nothing for other text.
std::optional<Period> quarter_or_month(std::string_view text);
/// The quarter that last reached its end, today included; the quarter that a day lies in.
Period last_quarter(base::Day today);
Period quarter_of(base::Day day);
Period month_of(base::Day day);
/// The label of the period before: 2026Q1 → 2025Q4, 2026M01 → 2025M12. The label must be one of
/// quarter_or_month.
std::string label_before(const std::string& label);
/// From 1 January to the cut-off.
Period year_to_date(base::Day cut_off);

}  // namespace duban::rules
