// Plans and tasks in the database.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/task.hpp"
#include "store/record.hpp"
#include "store/step_store.hpp"

namespace duban::store {

/// All plans, by year and name.
std::vector<model::Plan> plans(const Database& db);

/// What a list of tasks asks for; empty members do not filter.
struct TaskQuery {
  std::vector<model::Id> plans, leads;
  std::string person, sector, origin, text;
  std::vector<model::TaskState> states;
  bool open_only = false, without_voided = false, clock_running = false, deferral_asked = false,
       standing = false;
  model::OptDay due_before;
  std::string sort = "number";  ///< number, due
  std::int64_t limit = -1, offset = 0;
  /// Asks for a few of many: a plan, a unit, an origin, a page.
  [[nodiscard]] bool is_narrow() const {
    return !plans.empty() || !leads.empty() || !origin.empty() || limit >= 0;
  }
};
std::vector<model::Task> tasks(const Database& db, const TaskQuery& query);

/// Nothing when there is none.
std::optional<model::Task> task_by_number(const Database& db, model::RecordNumber number);
/// Not voided ones with that number in a plan; in any plan when `plan` is 0.
std::vector<model::Task> tasks_by_ref(const Database& db, model::Id plan, const std::string& ref);

}  // namespace duban::store
