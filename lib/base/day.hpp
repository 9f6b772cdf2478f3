// A calendar day without a time or a zone, and its ISO text.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duban::base {

/// One day of the Gregorian calendar. Arithmetic is in whole natural days.
class Day {
 public:
  constexpr Day() = default;
  constexpr explicit Day(std::chrono::sys_days days) : days_(days) {}
  constexpr Day(int year, unsigned month, unsigned day)
      : days_(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}

  [[nodiscard]] constexpr std::chrono::year_month_day ymd() const {
    return std::chrono::year_month_day{days_};
  }
  [[nodiscard]] constexpr int year() const { return static_cast<int>(ymd().year()); }
  [[nodiscard]] constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  [[nodiscard]] constexpr unsigned day_of_month() const {
    return static_cast<unsigned>(ymd().day());
  }
  /// 1 = Monday … 7 = Sunday.
  [[nodiscard]] constexpr unsigned iso_weekday() const {
    return std::chrono::weekday{days_}.iso_encoding();
  }
  [[nodiscard]] constexpr bool is_weekend() const { return iso_weekday() >= 6; }
  /// Days since 1970-01-01.
  [[nodiscard]] constexpr std::int64_t serial() const { return days_.time_since_epoch().count(); }

  constexpr auto operator<=>(const Day&) const = default;
  constexpr Day& operator+=(std::int64_t n) {
    days_ += std::chrono::days{n};
    return *this;
  }
  /// So many natural days later, or earlier with `-`.
  friend constexpr Day operator+(Day day, std::int64_t n) {
    return Day{day.days_ + std::chrono::days{n}};
  }
  friend constexpr Day operator-(Day day, std::int64_t n) {
    return Day{day.days_ - std::chrono::days{n}};
  }
  /// Natural days from b to a; negative when a is earlier.
  friend constexpr std::int64_t operator-(Day a, Day b) { return (a.days_ - b.days_).count(); }

 private:
  std::chrono::sys_days days_{};
};

/// The day, or nothing when such a day does not exist (2026-02-30) or the year is outside
/// 1900–2199.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// Strict "2026-03-05"; nothing for any other text.
std::optional<Day> parse_iso_day(std::string_view text);

/// "2026-03-05".
std::string to_iso(Day day);

/// Last day of that month.
Day month_end(int year, unsigned month);

/// ISO 8601 week: the year it belongs to and its number 1–53.
struct IsoWeek {
  int year = 0;
  int week = 0;
  auto operator<=>(const IsoWeek&) const = default;
};
IsoWeek iso_week(Day day);
/// Monday of an ISO week; nothing when the year has no such week.
std::optional<Day> iso_week_monday(IsoWeek week);

}  // namespace duban::base
