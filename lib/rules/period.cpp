// Weeks and year-to-date.
#include "rules/period.hpp"

#include <charconv>

#include "base/text.hpp"

namespace duban::rules {

using base::Day;

namespace {

Period ending(Day end) {
  const auto iso = base::iso_week(end);
  std::string label =
      std::to_string(iso.year) + "-W" + (iso.week < 10 ? "0" : "") + std::to_string(iso.week);
  return {end - 6, end, std::move(label)};
}

/// The day of that weekday that ends the week numbered by `monday`'s ISO week.
Day end_of(Day monday, int ends_on) { return monday + (ends_on - 1); }

}  // namespace

std::optional<Period> week(std::string_view text, int ends_on) {
  const auto dash = text.find_first_of("-Ww");
  base::IsoWeek iso;
  if (dash != 4 || text.size() < 6) return std::nullopt;
  auto rest = text.substr(4);
  while (!rest.empty() && (rest.front() == '-' || rest.front() == 'W' || rest.front() == 'w'))
    rest.remove_prefix(1);
  const auto year = std::from_chars(text.data(), text.data() + 4, iso.year);
  const auto number = std::from_chars(rest.data(), rest.data() + rest.size(), iso.week);
  if (year.ec != std::errc{} || year.ptr != text.data() + 4 || number.ec != std::errc{} ||
      number.ptr != rest.data() + rest.size())
    return std::nullopt;
  const auto monday = base::iso_week_monday(iso);
  if (!monday) return std::nullopt;
  return ending(end_of(*monday, ends_on));
}

Period last_week(Day today, int ends_on) {
  const auto back = (static_cast<int>(today.iso_weekday()) - ends_on + 7) % 7;
  return ending(today - back);
}

Period week_before(const Period& week) { return ending(week.from - 1); }

namespace {

Period months_of(int year, unsigned first, unsigned last, std::string label) {
  return {Day{year, first, 1}, base::month_end(year, last), std::move(label)};
}

std::string two(unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); }

Period quarter(int year, unsigned number) {
  return months_of(year, number * 3 - 2, number * 3,
                   std::to_string(year) + "Q" + std::to_string(number));
}

Period month(int year, unsigned number) {
  return months_of(year, number, number, std::to_string(year) + "M" + two(number));
}

}  // namespace

std::optional<Period> quarter_or_month(std::string_view text) {
  const std::string folded = base::fold(text);
  int year = 0;
  const auto [after, error] = std::from_chars(folded.data(), folded.data() + folded.size(), year);
  if (error != std::errc{} || after != folded.data() + 4 || year < 1949 || year > 2150)
    return std::nullopt;  // the year before the first has periods too
  std::string_view rest(folded);
  rest.remove_prefix(4);
  for (const std::string_view word : {"年", "-", "第"})
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  bool is_quarter = rest.starts_with("q");
  const bool is_month = rest.starts_with("m");
  if (is_quarter || is_month) rest.remove_prefix(1);
  static constexpr std::string_view numerals[] = {"一", "二", "三", "四"};
  unsigned number = 0;
  for (unsigned i = 0; i < 4 && number == 0; ++i)
    if (rest.starts_with(numerals[i])) number = i + 1, rest.remove_prefix(numerals[i].size());
  if (number == 0) {
    const auto [end, bad] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (bad != std::errc{}) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  }
  if (rest == "季度" || rest == "季")
    is_quarter = true, rest = {};
  else if (rest == "月")
    rest = {};
  else if (folded.find("第") != std::string::npos || folded.find("年") != std::string::npos)
    return std::nullopt;  // 2026年第3: nobody can tell quarter from month
  if (!rest.empty() || number < 1 || number > (is_quarter ? 4U : 12U)) return std::nullopt;
  return is_quarter ? quarter(year, number) : month(year, number);
}

Period quarter_of(Day day) { return quarter(day.year(), (day.month() + 2) / 3); }

Period month_of(Day day) { return month(day.year(), day.month()); }

Period last_quarter(Day today) {
  const Period now = quarter_of(today);
  return now.to == today ? now : quarter_of(now.from - 1);
}

std::string label_before(const std::string& label) {
  const auto period = quarter_or_month(label);
  if (!period) return {};
  const Day before = period->from - 1;
  return label.find('M') != std::string::npos ? month(before.year(), before.month()).label
                                              : quarter_of(before).label;
}

Period year_to_date(Day cut_off) {
  return {Day{cut_off.year(), 1, 1}, cut_off, std::to_string(cut_off.year())};
}

}  // namespace duban::rules
