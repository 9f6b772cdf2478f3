// Two looks at the same day: as known at the freeze, and as known now.
#include "gather/figures/balance.hpp"

#include <map>

#include "gather/figures/period.hpp"
#include "store/engine/past.hpp"

namespace duban::gather {

using model::Grade;
using model::Id;

namespace {

struct Seen {
  std::map<Id, Grade> open;
  Id newest = 0;  ///< hazards get their ids in the order in which they were entered
};

Seen open_on(store::Database& db, base::Day day, std::optional<std::int64_t> known_at) {
  std::optional<store::Past> past;
  if (known_at) past.emplace(db, *known_at);
  Seen seen;
  each_hazard_with_steps(db, [&](const model::Hazard& h, std::span<const model::Step> steps) {
    seen.newest = std::max(seen.newest, h.id);
    const auto standing = rules::standing_on(h, steps, day);
    if (standing.known && model::is_open(standing.state)) seen.open.emplace(h.id, h.grade);
  });
  return seen;
}

}  // namespace

Balance balance_since(store::Database& db, const model::FrozenReport& before,
                      std::optional<std::int64_t> known_at) {
  const Seen then = open_on(db, *before.until_day, before.log_position);
  const Seen now = open_on(db, *before.until_day, known_at);
  Balance balance;
  for (const auto& [id, grade] : then.open) {
    balance.carried.add(grade);
    balance.carried_ids.push_back(id);
    const auto still = now.open.find(id);
    if (still != now.open.end() && still->second == grade) continue;
    balance.corrected_ids.push_back(id);
    balance.corrected.add(grade, -1);
    if (still != now.open.end()) balance.corrected.add(still->second);
  }
  for (const auto& [id, grade] : now.open) {
    if (then.open.contains(id)) continue;
    (id > then.newest ? balance.late_ids : balance.corrected_ids).push_back(id);
    (id > then.newest ? balance.late : balance.corrected).add(grade);
  }
  return balance;
}

}  // namespace duban::gather
