// Hazards and their steps in the database.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/step.hpp"
#include "store/engine/database.hpp"
#include "store/hazard_query.hpp"
#include "store/record.hpp"
#include "store/step_store.hpp"

namespace duban::store {

/// Calls visit for each hazard in a total order; it returns false to stop.
void each_hazard(const Database& db, const HazardQuery& query,
                 const std::function<bool(const model::Hazard&)>& visit);
std::vector<model::Hazard> hazards(const Database& db, const HazardQuery& query);
std::int64_t count_hazards(const Database& db);

/// Nothing when there is none.
std::optional<model::Hazard> hazard_by_number(const Database& db, model::HazardNumber number);
/// How many have a running clock due from one day to before another (no first day: ever), by the
/// index of deadlines.
std::int64_t count_due(const Database& db, const model::OptDay& from, base::Day before);
/// How many wait to be handed over: with and without a responsible unit.
struct Waiting {
  std::int64_t undispatched = 0, unowned = 0;
};
Waiting count_waiting(const Database& db);
/// The newest serial of a year; 0 = none.
model::Id last_serial(const Database& db, model::Id year);
/// "H2026-0001" of an id; empty when there is none.
std::string number_of_hazard(const Database& db, model::Id id);
std::optional<model::Hazard> hazard_by_id(const Database& db, model::Id id);
/// Not voided ones with that ledger's number; any ledger when `ledger` is empty.
std::vector<model::Hazard> hazards_by_ref(const Database& db, const std::string& ledger,
                                          const std::string& ref);

/// Voided ones that once had that ledger's number, newest first.
std::vector<model::Hazard> voided_by_ref(const Database& db, const std::string& ledger,
                                         const std::string& ref);

/// The same for many numbers of one ledger; the voided ones by id, newest first.
std::vector<model::Hazard> hazards_by_refs(const Database& db, const std::string& ledger,
                                           std::span<const std::string> refs);
std::vector<model::Hazard> voided_by_refs(const Database& db, const std::string& ledger,
                                          std::span<const std::string> refs);
using HazardReader = RecordReader<model::Hazard>;

/// Columns that figures need, for hazards without steps as well as with: a cheap scan of
/// everything.
void each_hazard_brief(const Database& db, const std::function<void(const model::Hazard&)>& visit);

/// Its steps in order; none for one that was only imported.
std::vector<model::Step> steps_of(const Database& db, model::Id hazard);
/// Steps of all hazards that have any, by hazard and order.
void each_step(const Database& db, const std::function<void(const model::Step&)>& visit);

/// For a first bulk load: the secondary indexes are dropped and built again at the end, in the same
/// transaction.
void drop_secondary_indexes(Database& db);
void build_secondary_indexes(Database& db);

/// Is any hazard voided?
bool has_voided(const Database& db);
/// The sectors of hazards that stand, in order.
std::vector<std::string> sectors(const Database& db);

}  // namespace duban::store
