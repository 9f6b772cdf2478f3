// Tasks as they stood on a day, with their plans: for lists, the control table, the weekly report
// and the cards.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/task.hpp"
#include "rules/task_progress.hpp"
#include "store/task_store.hpp"

namespace duban::gather {

/// One task on the day.
struct TaskEntry {
  model::Task task;
  const model::Plan* plan = nullptr;
  rules::TaskStanding standing;
  rules::Going going;
};

class TaskBook {
 public:
  /// Tasks that the query finds and that were known on the day. A query's states, lead and due date
  /// go by the record as it is; who asks for another day filters the entries.
  TaskBook(const store::Database& db, const store::TaskQuery& query, base::Day day);
  /// With another tolerance than that of the rules in force.
  TaskBook(const store::Database& db, const store::TaskQuery& query, base::Day day,
           model::Id tolerance);
  TaskBook(const TaskBook&) = delete;
  TaskBook& operator=(const TaskBook&) = delete;

  [[nodiscard]] const std::vector<TaskEntry>& entries() const { return entries_; }
  [[nodiscard]] base::Day day() const { return day_; }
  /// One task's steps, in order; empty when it has none.
  [[nodiscard]] const std::vector<model::Step>& steps(model::Id task) const;
  [[nodiscard]] model::Id tolerance() const { return tolerance_; }

 private:
  base::Day day_;
  model::Id tolerance_ = 0;
  std::map<model::Id, model::Plan> plans_;
  std::map<model::Id, std::vector<model::Step>> steps_;
  std::vector<TaskEntry> entries_;
};

}  // namespace duban::gather
