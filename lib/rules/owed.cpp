// Counting owed work.
#include "rules/owed.hpp"

#include <algorithm>

namespace duban::rules {

using base::Day;
using model::OwedPeriod;

namespace {

constexpr int months_in_year = 12, months_in_quarter = 3, years_of_three = 3;

/// The day of a month; its last one where it has none.
Day day_in(int year, unsigned month, int day) {
  return base::make_day(year, month, static_cast<unsigned>(day))
      .value_or(base::month_end(year, month));
}

Period period_at(OwedPeriod kind, Day first) {
  const int year = first.year();
  switch (kind) {
    case OwedPeriod::month: return month_of(first);
    case OwedPeriod::quarter: return quarter_of(first);
    case OwedPeriod::three_years:
      return {first, day_in(year + years_of_three - 1, months_in_year, 31),
              std::to_string(year) + "-" + std::to_string(year + years_of_three - 1)};
    default: return {first, day_in(year, months_in_year, 31), std::to_string(year)};
  }
}

/// The first day on which a period of the kind may begin, not before a day.
Day first_begin(OwedPeriod kind, Day day) {
  const int length = kind == OwedPeriod::month     ? 1
                     : kind == OwedPeriod::quarter ? months_in_quarter
                                                   : months_in_year;
  int month = static_cast<int>(day.month()) - 1;
  month = month / length * length;
  Day begin = day_in(day.year(), static_cast<unsigned>(month + 1), 1);
  if (begin < day) {
    month += length;
    begin = day_in(day.year() + month / months_in_year,
                   static_cast<unsigned>(month % months_in_year + 1), 1);
  }
  return begin;
}

}  // namespace

std::vector<Period> owed_periods(OwedPeriod kind, const Period& from, Day until) {
  std::vector<Period> all;
  if (kind == OwedPeriod::event) return all;
  for (Day begin = first_begin(kind, from.from); begin <= until;) {
    all.push_back(period_at(kind, begin));
    begin = all.back().to + 1;
  }
  return all;
}

OwedRun owed_run(const model::OwedItem& item, Day last) {
  using How = model::OwedDue::How;
  const auto& due = item.due;
  if (due.how == How::after) return {last, due.length};
  Day day = last;
  if (due.how == How::day_of_month) {
    const int month = static_cast<int>(last.month());  // of the next month, counted from 0
    day = day_in(last.year() + month / months_in_year,
                 static_cast<unsigned>(month % months_in_year + 1), due.day);
  } else {
    const auto month = static_cast<unsigned>(due.month);
    day = day_in(last.year(), month, due.day);
    if (day < last) day = day_in(last.year() + 1, month, due.day);
  }
  return {day, {0, model::LengthUnit::natural_days}};
}

Counted owed_due(const model::OwedItem& item, Day last, const Calendar& calendar) {
  const auto run = owed_run(item, last);
  return calendar.add(run.from, run.length, item.roll);
}

OwedState owed_state(const model::Owed& owed, const model::OptDay& fulfilled_on, Day today) {
  if (owed.excused_on) return OwedState::excused;
  if (fulfilled_on) return *fulfilled_on <= *owed.due_on ? OwedState::in_time : OwedState::late;
  return today > *owed.due_on ? OwedState::missing : OwedState::running;
}

void OwedFigures::add(const model::Owed& owed, const model::OptDay& fulfilled_on, Day today) {
  const auto state = owed_state(owed, fulfilled_on, today);
  const bool has_ended = owed.to_on && today > *owed.to_on;
  if (!has_ended && state == OwedState::running) return;
  ++expected;
  switch (state) {
    case OwedState::excused: ++excused; return;
    case OwedState::in_time: ++in_time, ++fulfilled, ++judged; return;
    case OwedState::late: ++late, ++fulfilled, ++judged; return;
    case OwedState::missing: ++missing, ++judged; return;
    case OwedState::running: return;  // ended, and the due day has not passed: in no on-time rate
  }
}

}  // namespace duban::rules
