// Adding up.
#include "rules/inspection_figures.hpp"

#include <algorithm>

namespace duban::rules {

void HoldCounts::add(const model::Lookback& lookback) {
  if (lookback.draw == 0) return;
  switch (lookback.result) {
    case model::LookbackResult::holds: ++holds; break;
    case model::LookbackResult::recurrence: ++recurrence; break;
    case model::LookbackResult::not_held: ++not_held; break;
    case model::LookbackResult::gone: ++gone; break;
  }
  if (lookback.determined_on) ++determined_false;
}

std::int64_t priority_tenths(const model::VisitPriority& weights, const VisitNeed& need) {
  constexpr std::int64_t most_overdue = 5, longest = 365, tenths = 10;
  base::FractionSum sum;
  if (need.open_major >= 1) sum.add({weights.major, 1});
  sum.add({weights.overdue * std::min(need.overdue, most_overdue), most_overdue});
  sum.add(
      {weights.unvisited * std::min(need.days_since_visit.value_or(longest), longest), longest});
  if (const auto judged = need.held.judged(); judged > 0)
    sum.add({weights.not_held * (judged - need.held.holds), judged});
  return sum.rounded(tenths, 1);
}

}  // namespace duban::rules
