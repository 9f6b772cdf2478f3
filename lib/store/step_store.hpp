// Steps of records: one table a kind of record, the same columns.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/step.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// Which kind of record the steps belong to.
enum class StepsOf { hazard, task };

/// Writes steps; one object for a whole transaction keeps the statement prepared.
class StepWriter {
 public:
  StepWriter(Database& db, StepsOf kind);
  void insert(const model::Step& step);

 private:
  StepsOf kind_;
  Statement insert_;
};

/// The steps of one record, in order.
std::vector<model::Step> steps_of(const Database& db, StepsOf kind, model::Id record);
/// Steps of all records that have any, by record and order.
void each_step(const Database& db, StepsOf kind,
               const std::function<void(const model::Step&)>& visit);
/// The same of these records only: five hundred at a time, within them by record and order.
void each_step_of(const Database& db, StepsOf kind, std::span<const model::Id> records,
                  const std::function<void(const model::Step&)>& visit);

}  // namespace duban::store
