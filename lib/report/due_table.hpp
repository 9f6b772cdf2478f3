// What is due: theirs (unowned, not dispatched, running) and ours (acceptances, decisions).
#pragma once

#include "model/order.hpp"
#include "model/task.hpp"
#include "report/hazard_life.hpp"

namespace duban::report {

class DueTables {
 public:
  DueTables(base::Day today, const UnitName& unit);

  void add_unowned(const model::Hazard& hazard);
  void add_undispatched(const model::Hazard& hazard);
  void add_running(const model::Hazard& hazard, const model::Lateness& lateness);
  /// A task with a running clock; it stands among the hazards by its deadline.
  void add_task(const model::Task& task, const model::Lateness& lateness);
  /// A hazard by the deadline of its listing; clock: listing.
  void add_listing(const model::Hazard& hazard, const model::Lateness& lateness);
  /// A signature or feedback that a recipient of an order owes; clock: sign, feedback.
  void add_letter(const model::Order& order, model::Id unit, const char* clock, base::Day due, const model::Lateness& lateness);
  /// A clock of the office itself.
  void add_owed(const model::Hazard& hazard, const char* clock, const model::OptDay& due, const model::Lateness& lateness);
  void add_owed(const model::Task& task, const char* clock, const model::OptDay& due, const model::Lateness& lateness);
  /// Puts the office's clocks in order, the latest first.
  void sort_owed();
  /// One sentence of counts.
  [[nodiscard]] base::Message summary() const;

  Table theirs, ours;
  std::size_t overdue = 0;  ///< rectification clocks
  std::size_t owed_late = 0;

 private:
  Row row(const model::Hazard& hazard, const char* clock, Cell state, Cell due, Cell days) const;
  Row row(const model::Task& task, const char* clock, const model::OptDay& due, const model::Lateness& lateness) const;
  UnitName unit_;
  base::Day today_;
  std::size_t unowned_ = 0, undispatched_ = 0, running_ = 0;
};

}  // namespace duban::report
