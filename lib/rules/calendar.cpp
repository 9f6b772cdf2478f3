// Counting on the legal calendar.
#include "rules/calendar.hpp"

#include <algorithm>

namespace duban::rules {

using base::Day;
using model::Length;
using model::LengthUnit;

Calendar::Calendar(std::set<int> years, const std::vector<SpecialDay>& days, std::int64_t version)
    : years_(std::move(years)), version_(version) {
  for (const auto& day : days) days_.insert_or_assign(day.day.serial(), day);
}

const SpecialDay* Calendar::special(Day day) const {
  const auto found = days_.find(day.serial());
  return found == days_.end() ? nullptr : &found->second;
}

bool Calendar::is_workday(Day day) const {
  const SpecialDay* known = special(day);
  return known != nullptr ? !known->off : !day.is_weekend();
}

Counted Calendar::roll(Day day) const {
  Counted counted{day, day, !covers(day)};
  while (!is_workday(counted.due)) {
    counted.due += 1;
    counted.provisional |= !covers(counted.due);
  }
  return counted;
}

Counted Calendar::walk_workdays(Day start, int count, int direction) const {
  Counted counted{start, start, false};
  for (int left = count; left > 0;) {
    counted.due += direction;
    counted.provisional |= !covers(counted.due);
    if (is_workday(counted.due)) --left;
  }
  counted.raw = counted.due;
  return counted;
}

Counted Calendar::add(Day start, Length length, bool roll_last) const {
  if (length.unit == LengthUnit::workdays) return walk_workdays(start, length.count, 1);
  const Day raw =
      length.unit == LengthUnit::months ? add_months(start, length.count) : start + length.count;
  if (!roll_last) return {raw, raw, false};
  return roll(raw);
}

Counted Calendar::subtract(Day end, Length length) const {
  if (length.unit == LengthUnit::workdays) return walk_workdays(end, length.count, -1);
  const Day raw =
      length.unit == LengthUnit::months ? add_months(end, -length.count) : end - length.count;
  return {raw, raw, false};
}

int Calendar::workdays_between(Day from, Day until) const {
  int count = 0;
  for (Day day = from; day <= until; day += 1) count += is_workday(day) ? 1 : 0;
  return count;
}

Day add_months(Day day, int months) {
  const int index = day.year() * 12 + static_cast<int>(day.month()) - 1 + months;
  const int year = index / 12;
  const auto month = static_cast<unsigned>(index % 12 + 1);
  return std::min(Day{year, month, 1} + (day.day_of_month() - 1), base::month_end(year, month));
}

}  // namespace duban::rules
