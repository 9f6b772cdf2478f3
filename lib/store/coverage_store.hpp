// Visits and findings added up by place, sector and kind.
#pragma once

#include <string>
#include <vector>

#include "model/fields.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// The visits to a place: how many in the span, and when the last one was, whenever it began.
struct VisitSum {
  model::Id place = 0;
  std::int64_t visits = 0;
  base::Day last;
};
/// Which visits are added up: made from one day to another (nothing: all), of a kind (empty: all).
struct VisitSpan {
  model::OptDay since, until;
  std::string kind;
};
/// Made visits by territory (else site), with those before the span for the day of the last one.
std::vector<VisitSum> visits_by_place(const Database& db, const VisitSpan& span);
/// Findings of those visits, by territory (else site).
struct FindingSum {
  model::Id place = 0;
  std::int64_t findings = 0, major = 0;
};
std::vector<FindingSum> findings_by_place(const Database& db, const VisitSpan& span);

/// A sector or a kind with its sites and visits.
struct GroupSum {
  std::string name;
  std::int64_t sites = 0, sites_visited = 0, visits = 0, findings = 0, major = 0;
  model::OptDay last;
};
/// By the sector of the sites, as the register of units has it; sites without one under "".
std::vector<GroupSum> coverage_by_sector(const Database& db, const model::OptDay& since);
std::vector<GroupSum> coverage_by_kind(const Database& db, const model::OptDay& since);

/// Open major hazards by territory (else the responsible unit).
std::vector<std::pair<model::Id, std::int64_t>> open_major_by_place(const Database& db);

}  // namespace duban::store
