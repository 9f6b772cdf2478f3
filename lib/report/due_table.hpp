// What is due: theirs (unowned, not dispatched, running) and ours (acceptances, decisions,
// publications).
#pragma once

#include "model/due.hpp"
#include "report/hazard_life.hpp"

namespace duban::report {

/// "no responsible unit", "not dispatched"; empty for a running clock.
base::Message state_of_stage(model::DueItem::Stage stage);

class DueTables {
 public:
  DueTables(base::Day today, const UnitName& unit);

  /// Adds one, in the order in which they come.
  void add(const model::DueItem& item);
  /// One sentence of counts.
  [[nodiscard]] base::Message summary() const;

  Table theirs, ours;
  std::size_t overdue = 0;  ///< clocks of others
  std::size_t owed_late = 0;

 private:
  UnitName unit_;
  base::Day today_;
  std::size_t unowned_ = 0, undispatched_ = 0, running_ = 0;
};

}  // namespace duban::report
