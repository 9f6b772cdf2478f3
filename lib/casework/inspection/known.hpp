// What is on record of the visits that rows of a file tell of: found again although it was
// corrected, moved or voided since.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/hazard.hpp"
#include "model/inspection.hpp"
#include "store/engine/database.hpp"

namespace duban::casework {

/// A finding as a row names it, folded for comparison.
std::string finding_key(const std::string& problem, const std::string& place);

/// The findings of a visit, voided ones with them. Each is matched by one row.
class KnownFindings {
 public:
  KnownFindings() = default;
  KnownFindings(const store::Database& db, const std::vector<model::Hazard>& findings);

  /// The one that a row means: of the same problem and place, as they read now or as they were
  /// first entered; else of the same problem alone, unless `rows` (keys of all rows of the file)
  /// has that one too. Nothing: it is new.
  const model::Hazard* match(const std::string& problem, const std::string& place,
                             const std::set<std::string>& rows);
  /// Does any stand?
  [[nodiscard]] bool any() const;

 private:
  struct One {
    model::Hazard hazard;
    std::string now, problem_now;
    std::string first, problem_first;  ///< empty: its history was not asked yet
    bool is_matched = false;
  };
  void ask_history();

  const store::Database* db_ = nullptr;
  std::vector<One> all_;
};

/// The visits of a round, or of a kind outside of any, read once.
class KnownVisits {
 public:
  KnownVisits(const store::Database& db, const model::Round& round, model::RoundKind kind);

  /// The made visit of that day, site and territory; one that was moved to another day since with
  /// it. nullptr when there is none.
  [[nodiscard]] const model::Visit* made(const model::Visit& wanted) const;
  /// The number of the planned one that was meant for that day, or for no day: the first of them,
  /// each once. Empty when there is none.
  [[nodiscard]] std::string take_planned(const model::Visit& wanted);
  [[nodiscard]] KnownFindings findings_of(const model::Visit& visit);

 private:
  [[nodiscard]] std::vector<std::size_t> at_place(const model::Visit& wanted) const;

  const store::Database& db_;
  std::vector<model::Visit> visits_;
  std::multimap<std::pair<model::Id, model::Id>, std::size_t> by_place_;  ///< site, territory
  std::set<std::size_t> taken_;
  std::optional<std::map<std::string, std::vector<model::Hazard>>> findings_;  ///< by visit
};

}  // namespace duban::casework
