// What a list of hazards asks for, and the SQL conditions that it comes to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/hazard.hpp"

namespace duban::store {

/// What a list asks for; empty members do not filter.
struct HazardQuery {
  std::vector<model::Id> units;       ///< responsible
  std::vector<model::Id> units_then;  ///< responsible on another day: not asked in SQL, but by who
                                      ///< lists as of that day
  std::vector<model::State> states_then;  ///< the same of states
  std::vector<model::Id> territories;
  std::vector<model::Id> supervisors;
  std::string person, sector, source, round, ledger, text, site;  ///< site: a text in its name
  model::Id round_id = 0;  ///< the round on record that `round` means: what is linked to it counts
  std::optional<model::Grade> grade;
  std::vector<model::State> states;
  bool open_only = false;
  bool extension_asked = false;
  bool without_voided = false;
  bool listed = false;
  bool clock_running = false;  ///< dispatched or rectifying (uses the index of open clocks)
  model::OptDay due_from, due_before, found_from, found_to, dispatched_from, dispatched_to,
      closed_from, closed_to;
  model::OptDay no_progress_since;
  std::vector<const char*> only;  ///< read these fields only; empty = all
  std::string sort = "number";    ///< number, due, found
  std::int64_t limit = -1, offset = 0;
};

/// "WHERE …" with its values in order, and "ORDER BY …".
struct Conditions {
  std::string where, order;
  std::vector<std::string> values;
};
Conditions conditions_of(const HazardQuery& query);

}  // namespace duban::store
