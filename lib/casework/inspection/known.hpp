// What is on record of a visit that rows of a file tell of: found again although it was corrected,
// moved or voided since.
#pragma once

#include <optional>
#include <set>
#include <string>
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
  KnownFindings(const store::Database& db, const model::Visit& visit);

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
    std::string now, first, problem_now, problem_first;
    bool is_matched = false;
  };
  std::vector<One> all_;
};

/// The made visit of that day, round, site and territory; one that was moved to another day since
/// with it. Nothing when there is none.
std::optional<model::Visit> known_visit(const store::Database& db, const model::Visit& wanted);
/// The planned one that was meant for that day, or for no day; the first of them.
std::optional<model::Visit> planned_visit(const store::Database& db, const model::Visit& wanted);

}  // namespace duban::casework
