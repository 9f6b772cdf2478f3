// Counting milestones.
#include "rules/milestones.hpp"

#include <algorithm>
#include <set>

namespace duban::rules {

using base::Day;
using model::Id;
using model::Milestones;

namespace {

/// Calls visit for each milestone up to `limit`, ascending.
template <class Visit>
void each_milestone(const Milestones& milestones, Id limit, Visit visit) {
  Id last = 0;
  for (const Id day : milestones.days) {
    if (day > limit) return;
    visit(last = day);
  }
  if (!milestones.doubling || last <= 0) return;
  for (Id day = last * 2; day <= limit; day *= 2) visit(day);
}

constexpr Id for_ever = 36'600;

}  // namespace

std::vector<Id> crossed(const Milestones& milestones, model::OptDay start, Day due, Day today) {
  std::vector<Id> all;
  each_milestone(milestones, today - due, [&](Id day) {
    if (!start || due + day >= *start) all.push_back(day);
  });
  return all;
}

std::optional<Id> next_milestone(const Milestones& milestones, model::OptDay start, Day due,
                                 Day today) {
  std::optional<Id> next;
  each_milestone(milestones, for_ever, [&](Id day) {
    if (!next && day > today - due && (!start || due + day >= *start)) next = day;
  });
  return next;
}

std::vector<Day> due_days_crossing(const Milestones& milestones, Day after, Day until, Id longest) {
  std::set<Day> days;
  for (Day day = after + 1; day <= until; day = day + 1)
    each_milestone(milestones, longest, [&](Id milestone) { days.insert(day - milestone); });
  return {days.begin(), days.end()};
}

bool in_window(const model::NotifyRules& rules, bool is_workday, int minute) {
  return (is_workday || !rules.workdays_only) && minute >= rules.from_minute &&
         minute < rules.until_minute;
}

}  // namespace duban::rules
