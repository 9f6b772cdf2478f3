// Steps of records: one table a kind of record, the same columns.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "model/step.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// Which kind of record the steps belong to.
enum class StepsOf { hazard, task };

/// Steps that were taken back stay on record for the log and for what was known on an earlier day.
enum class StepsRead { standing, all };

/// Writes steps; one object for a whole transaction keeps the statement prepared.
class StepWriter {
 public:
  StepWriter(Database& db, StepsOf kind);
  void insert(const model::Step& step);
  /// Marks steps of a record, named by their sequence, as taken back by an entry.
  void take_back(model::Id record, std::span<const model::Id> sequences, model::Id entry);

 private:
  Database& db_;
  StepsOf kind_;
  Statement insert_;
  std::optional<Statement> take_back_;
};

/// The steps of one record that stand, in order.
std::vector<model::Step> steps_of(const Database& db, StepsOf kind, model::Id record);
/// Steps that stand of all records that have any, by record and order.
void each_step(const Database& db, StepsOf kind,
               const std::function<void(const model::Step&)>& visit);
/// The same of these records only: five hundred at a time, within them by record and order (all
/// of them: as they were entered).
void each_step_of(const Database& db, StepsOf kind, std::span<const model::Id> records,
                  const std::function<void(const model::Step&)>& visit,
                  StepsRead which = StepsRead::standing);

/// The records with steps that were taken back.
std::set<model::Id> records_with_undone_steps(const Database& db, StepsOf kind);

}  // namespace duban::store
