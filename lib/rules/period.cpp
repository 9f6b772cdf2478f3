// Weeks and year-to-date.
#include "rules/period.hpp"

#include <charconv>

namespace duban::rules {

using base::Day;

namespace {

Period ending(Day end) {
  const auto iso = base::iso_week(end);
  std::string label = std::to_string(iso.year) + "-W" + (iso.week < 10 ? "0" : "") + std::to_string(iso.week);
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
  while (!rest.empty() && (rest.front() == '-' || rest.front() == 'W' || rest.front() == 'w')) rest.remove_prefix(1);
  const auto year = std::from_chars(text.data(), text.data() + 4, iso.year);
  const auto number = std::from_chars(rest.data(), rest.data() + rest.size(), iso.week);
  if (year.ec != std::errc{} || year.ptr != text.data() + 4 || number.ec != std::errc{} || number.ptr != rest.data() + rest.size())
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

Period year_to_date(Day cut_off) { return {Day{cut_off.year(), 1, 1}, cut_off, std::to_string(cut_off.year())}; }

}  // namespace duban::rules
