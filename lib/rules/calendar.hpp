// The legal calendar: which days are workdays, and counting natural days, workdays and months on
// it.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/day.hpp"
#include "model/deadline.hpp"

namespace duban::rules {

/// A day that the yearly notice of the State Council changes: a day off, or a make-up workday
/// (调休上班日).
struct SpecialDay {
  base::Day day;
  bool off = true;
  std::string name;
};

/// A date that was counted.
struct Counted {
  base::Day raw;             ///< before a roll
  base::Day due;             ///< after it
  bool provisional = false;  ///< some day that mattered lies in a year without a loaded notice
};

class Calendar {
 public:
  Calendar() = default;
  Calendar(std::set<int> years, const std::vector<SpecialDay>& days, std::int64_t version = 0);

  [[nodiscard]] bool covers(base::Day day) const { return years_.contains(day.year()); }
  /// Number of the newest loaded notice; a deadline keeps it.
  [[nodiscard]] std::int64_t version() const { return version_; }
  [[nodiscard]] const std::set<int>& years() const { return years_; }
  /// A make-up Saturday or Sunday is a workday. Years without a notice go by weekends alone.
  [[nodiscard]] bool is_workday(base::Day day) const;
  /// The special day, or nullptr.
  [[nodiscard]] const SpecialDay* special(base::Day day) const;

  /// Counts a length from a start day, which is not counted itself [民法典 201–203]. `roll` moves a
  /// last day that is no workday to the next one.
  [[nodiscard]] Counted add(base::Day start, model::Length length, bool roll) const;
  /// Counts back: the day from which the length just reaches `end`.
  [[nodiscard]] Counted subtract(base::Day end, model::Length length) const;
  /// That day when it is a workday, else the next one.
  [[nodiscard]] Counted roll(base::Day day) const;
  /// Workdays from `from` to `until`, both in.
  [[nodiscard]] int workdays_between(base::Day from, base::Day until) const;

 private:
  [[nodiscard]] Counted walk_workdays(base::Day start, int count, int direction) const;

  std::set<int> years_;
  std::int64_t version_ = 0;
  std::unordered_map<std::int64_t, SpecialDay> days_;
};

/// N months on (negative: back): the matching day, else the month's last [民法典 202].
base::Day add_months(base::Day day, int months);

}  // namespace duban::rules
