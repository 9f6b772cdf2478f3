// Rounds, visits and what they found.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/inspection.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// The rounds of a year (0 = all), the newest first.
std::vector<model::Round> rounds(const Database& db, model::Id year = 0);
/// Those that stand under a number, the newest year first; voided ones last.
std::vector<model::Round> rounds_numbered(const Database& db, model::Id number);

struct VisitQuery {
  std::vector<model::Id> rounds, sites, territories;
  std::vector<model::VisitState> states;
  std::optional<model::RoundKind> kind;
  std::string inspector;                ///< a text among the inspectors
  model::OptDay from, to;               ///< made, or planned where it is not made
  bool open = false;                    ///< planned, or made and not ended
  std::int64_t limit = -1, offset = 0;  ///< no limit below 0
};
/// Visits by number. Unannounced ones before they are made are none of them.
std::vector<model::Visit> visits(const Database& db, const VisitQuery& query);
/// The newest ones that are not called off.
std::vector<model::Visit> newest_visits(const Database& db, std::int64_t most);
std::optional<model::Visit> visit_by_number(const Database& db, model::RecordNumber number);

/// The visits of a round that are kept back, as they stand now; of every round for 0.
std::vector<model::SecretVisit> secret_visits(const Database& db, model::Id round);

/// By the visit's number; visits without findings are not in it.
std::map<std::string, model::FindingCounts> findings_by_origin(
    const Database& db, const std::vector<model::Visit>& visits);
/// The findings of these visits, voided ones with them.
std::vector<model::Hazard> all_findings_of(const Database& db,
                                           const std::vector<model::Visit>& visits);
/// Those of these that were struck off at the visit itself.
std::set<model::Id> fixed_on_spot(const Database& db, const std::vector<model::Id>& hazards);
/// The same by the id of the round, adopted hazards with them.
std::map<model::Id, model::FindingCounts> findings_by_round(const Database& db,
                                                            const std::vector<model::Id>& rounds);
/// The hazards found at a visit, or in a round, by number; voided ones left out.
std::vector<model::Hazard> findings_of(const Database& db, const model::Visit& visit);
std::vector<model::Hazard> findings_of(const Database& db, const model::Round& round);
/// Hazards that name some round by a text, were found within the days of this one and belong to no
/// round yet.
std::vector<model::Hazard> of_no_round(const Database& db, const model::Round& round);
/// Hazards of a site that were struck off from a day on, the newest first, five hundred at most.
std::vector<model::Hazard> closed_at(const Database& db, model::Id site, base::Day from);

/// Those of a site that are open, or were struck off from a day on; open ones first, fifty at most.
std::vector<model::Hazard> hazards_of_site(const Database& db, model::Id site, base::Day from);

/// What a visit's checklists were answered, in the order in which they were.
std::vector<model::VisitAnswer> answers_of(const Database& db, model::Id visit);

}  // namespace duban::store
