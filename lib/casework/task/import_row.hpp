// What a row of a plan's table tells of a task's progress and steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "intake/plan_ledger.hpp"
#include "model/changes.hpp"
#include "model/step.hpp"
#include "model/task.hpp"

namespace duban::casework {

/// A task on its way from what is on record to what the row says.
struct PlanChange {
  const model::Task& before;
  model::Task after;
  model::Facts base;    ///< what the file says now: the base of the next merge
  bool moved = false;   ///< the file says something new, whether or not the record changes
  bool is_new = false;  ///< the task was made by this row
  std::vector<model::Step> steps;
};

/// Steps of progress, done, verified, closed that the row tells and the last import did not, and
/// the changed facts with them. `on` is the day on which the file stood. What cannot be taken comes
/// back as a sentence: progress that goes back without a reason, or older than what is on record.
std::optional<base::Message> advance(const intake::PlanRow& row, PlanChange& change, base::Day on,
                                     base::Day today, const std::string& because);

/// A step that a file tells.
model::Step told_step(const char* verb, model::Id task, base::Day on);

}  // namespace duban::casework
