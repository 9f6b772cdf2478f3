// The start of a period as it was frozen, and what is known of it since.
#pragma once

#include <vector>

#include "model/report.hpp"
#include "rules/figures.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// carried (as frozen) + late + corrected = open on that day as known now.
struct Balance {
  rules::Count carried;    ///< open at the end of the period before, as frozen
  rules::Count late;       ///< open on that day, but entered after the freeze
  rules::Count corrected;  ///< the rest of the difference: may be below 0
  std::vector<model::Id> carried_ids, late_ids;
  std::vector<model::Id> corrected_ids;  ///< open then and not as known now, or the other way
                                         ///< round, or of another grade
};

/// `before`: the frozen report of the period before. "Now" is after the entry `known_at` of the
/// log, if one is given. Inside a Snapshot, and not while the database reads as it was earlier.
Balance balance_since(store::Database& db, const model::FrozenReport& before,
                      std::optional<std::int64_t> known_at);

}  // namespace duban::gather
