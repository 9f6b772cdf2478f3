// Calendar days: construction, ISO text and ISO weeks.
#include "base/day.hpp"

#include <charconv>

namespace duban::base {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-')
    return std::nullopt;
  return value;
}

void put(char* at, int value, int width) {
  for (int i = width - 1; i >= 0; --i, value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                                        std::chrono::day{day}};
  if (!ymd.ok() || year < 1900 || year > 2199) return std::nullopt;
  return Day{std::chrono::sys_days{ymd}};
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string to_iso(Day day) {
  std::string text = "0000-00-00";
  const auto ymd = day.ymd();
  put(text.data(), static_cast<int>(ymd.year()), 4);
  put(text.data() + 5, static_cast<int>(static_cast<unsigned>(ymd.month())), 2);
  put(text.data() + 8, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
  return text;
}

Day month_end(int year, unsigned month) {
  return Day{std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                   std::chrono::last}};
}

IsoWeek iso_week(Day day) {
  const Day thursday = day + (4 - static_cast<std::int64_t>(day.iso_weekday()));
  const Day first = Day{thursday.year(), 1, 1};
  return {thursday.year(), static_cast<int>((thursday - first) / 7 + 1)};
}

std::optional<Day> iso_week_monday(IsoWeek week) {
  const Day fourth = Day{week.year, 1, 4};
  const Day monday =
      fourth - static_cast<std::int64_t>(fourth.iso_weekday() - 1) + (week.week - 1) * 7LL;
  if (week.week < 1 || iso_week(monday) != week) return std::nullopt;
  return monday;
}

}  // namespace duban::base
