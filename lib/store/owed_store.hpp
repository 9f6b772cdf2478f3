// Owed work in the database.
#pragma once

#include <vector>

#include "model/listing.hpp"
#include "model/owed.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// What is owed and due from one day to another (nothing: without bound), by due day; excused ones
/// too.
std::vector<model::Owed> owed_due(const Database& db, const model::OptDay& from,
                                  const model::OptDay& to);
/// All of an item: CODE/ITEM.
std::vector<model::Owed> owed_of(const Database& db, const std::string& code);

/// A made visit as owed work asks for it.
struct MadeBrief {
  model::Id id = 0, year = 0, serial = 0, site = 0, territory = 0;
  std::string kind;
  base::Day on;
};
/// From a day on, by day.
std::vector<MadeBrief> made_since(const Database& db, base::Day from);
/// Listings of hazards that ran on some day from `from` to `to`.
std::vector<model::Listing> listings_between(const Database& db, base::Day from, base::Day to);

}  // namespace duban::store
