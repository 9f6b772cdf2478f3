// Owed work with what fulfils it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/due.hpp"
#include "model/owed.hpp"
#include "rules/owed.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// A definition of owed work that was adopted.
struct AdoptedOwed {
  model::Id id = 0;  ///< of its newest version
  model::OwedDefinition definition;
  std::string from_period, by_document;
};
std::vector<AdoptedOwed> adopted_owed(const store::Database& db);
/// What is said when something is owed to each unit below and no such unit is known.
std::optional<base::Message> owed_to_no_unit(const store::Database& db);

struct OwedLine {
  model::Owed owed;
  model::OwedItem item;
  std::string unit;          ///< the name of the unit that it is about; empty: none
  std::string fulfilled_by;  ///< number of the last record that it needed
  model::OptDay fulfilled_on;
  std::int64_t done = 0;  ///< of item.need
  rules::OwedState state = rules::OwedState::running;
};
/// How these stand on a day.
std::vector<OwedLine> owed_lines(const store::Database& db, const std::vector<model::Owed>& owed,
                                 base::Day today);
/// What is owed and not done, due up to a day (nothing: whenever).
std::vector<OwedLine> open_owed(const store::Database& db, base::Day today,
                                const model::OptDay& until);
/// As a clock of the office.
model::DueItem owed_item(const OwedLine& line, base::Day today);

/// What an adopted definition asks for up to the end of a year and stands not on record yet.
std::vector<model::Owed> to_open(const store::Database& db, int year, base::Day today,
                                 bool only_automatic);

}  // namespace duban::gather
