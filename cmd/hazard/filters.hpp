// The filters of every list of hazards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/options.hpp"
#include "store/hazard_store.hpp"

namespace duban::cmd {

class Session;

struct FilterOptions {
  std::vector<std::string> units, territories, supervisors, states;
  std::string person, sector, source, round, ledger, grade, text, sort = "number";
  bool subtree = false, overdue = false, open = false;
  std::optional<base::Day> due_before, found_from, found_to, dispatched_from, dispatched_to, closed_from, closed_to,
      no_progress_since, as_of;
  std::int64_t due_within = -1, limit = -1, offset = 0;
};
void declare_filters(FilterOptions& options, Flags& flags);

/// The query; unit names are resolved. Failures: usage, not_found, invalid.
store::HazardQuery query_of(Session& session, const FilterOptions& options);
/// The hazard as the list shows it: as it is, or with --as-of as it stood on that day; nothing when it was not found yet.
std::optional<model::Hazard> shown(Session& session, const FilterOptions& options, const model::Hazard& hazard);
/// What the query cannot say in SQL: lateness, and with --as-of the state then.
bool passes(const FilterOptions& options, const store::HazardQuery& query, const model::Hazard& hazard, base::Day today);

}  // namespace duban::cmd
