// The filters of every list of hazards.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/when.hpp"
#include "model/deadline.hpp"
#include "report/hazard_columns.hpp"
#include "store/hazard_store.hpp"

namespace duban::cmd {

class Session;

struct FilterOptions {
  std::vector<std::string> units, territories, supervisors, states;
  std::string person, sector, source, round, ledger, grade, text, site, sort = "number";
  bool subtree = false, overdue = false, open = false, listed = false;
  std::optional<base::Day> due_from, due_to, due_before, found_from, found_to, dispatched_from,
      dispatched_to, closed_from, closed_to, no_progress_since;
  WhenOptions when;
  std::int64_t due_within = -1, limit = -1, offset = 0;
  bool without_voided = false;  ///< not a flag: leaves voided ones out unless --state asks for them
  bool operator==(const FilterOptions&) const = default;
};
void declare_filters(FilterOptions& options, Flags& flags);

/// The query; unit names are resolved. Failures: usage, not_found, invalid.
store::HazardQuery query_of(Session& session, const FilterOptions& options);
/// The hazard as the list shows it: as it is, or with --as-of as it stood on that day; nothing when
/// it was not found yet.
std::optional<model::Hazard> shown(Session& session, const FilterOptions& options,
                                   const model::Hazard& hazard);
/// What the query cannot say in SQL: lateness, and with --as-of the state then.
bool passes(const FilterOptions& options, const store::HazardQuery& query,
            const model::Hazard& hazard, base::Day today);
/// Visits every hazard that query and options leave, as it stood on `day`, numbered from 1 within
/// --limit and --offset.
void stream_hazards(Session& session, const FilterOptions& options, const store::HazardQuery& query,
                    base::Day day,
                    const std::function<void(const model::Hazard&, const model::Lateness&,
                                             std::int64_t place)>& visit);

/// Shows a table whose rows are the hazards that the options leave, each as `row` tells it.
void show_hazards(Session& session, FilterOptions options, report::Table table,
                  const OutputOptions& output,
                  const std::function<report::Row(const report::HazardView&)>& row);

}  // namespace duban::cmd
