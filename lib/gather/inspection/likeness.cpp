// Looking for repeats.
#include "gather/inspection/likeness.hpp"

#include <algorithm>

#include "rules/calendar.hpp"
#include "rules/likeness.hpp"
#include "store/inspection_store.hpp"

namespace duban::gather {

std::vector<Like> like_ones(const store::Database& db, const model::Rulebook& rules,
                            const model::Hazard& hazard) {
  std::vector<std::pair<std::int64_t, Like>> found;
  if (hazard.site == 0 || !hazard.found_on) return {};
  const auto& limits = rules.inspection;
  const auto from = rules::add_months(*hazard.found_on, -limits.lookback_months);
  const auto here = rules::trigrams(hazard.problem);
  for (const auto& other : store::closed_at(db, hazard.site, from)) {
    if (other.id == hazard.id || other.sector != hazard.sector) continue;
    const auto share = rules::dice(here, rules::trigrams(other.problem));
    // What is printed is what is compared: tenths of a percent.
    const auto tenths = base::rounded(share, 1000);
    if (tenths * 10 < limits.repeat_share) continue;
    found.emplace_back(tenths,
                       Like{model::number_of(other), other.problem, *other.closed_on,
                            std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%"});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Like> likest;
  for (auto& one : found)
    if (likest.size() < 3) likest.push_back(std::move(one.second));
  return likest;
}

}  // namespace duban::gather
