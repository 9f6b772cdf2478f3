// The columns that a task can show, by stable name; lists and reports choose among them.
#pragma once

#include <string>
#include <vector>

#include "report/field_cells.hpp"
#include "rules/task_progress.hpp"

namespace duban::report {

/// A task as a list shows it: as it stood on a day.
struct TaskView {
  const model::Task& task;
  const std::string& plan;  ///< name
  const rules::TaskStanding& standing;
  rules::Going going;
  std::int64_t place = 0;  ///< 序号, 1 = the first
  const UnitName& unit;    ///< full name of a unit
};

/// Every column that a list of tasks can have.
std::span<const Column> task_columns();
std::vector<std::string> task_column_ids();
/// A table of these columns without rows. Columns must be among task_column_ids().
Table task_table(std::string id, base::Message title, const std::vector<std::string>& columns);
Row task_row(const TaskView& view, const std::vector<std::string>& columns);
const std::vector<std::string>& task_list_columns();

/// Hundredths of a percent as a share cell.
Cell share_cell(model::Id share, Role role = Role::normal);
/// The indicator's own share where it differs from the stated one by a tenth of a percent or more;
/// empty otherwise.
base::Message indicator_note(const model::Task& task, const rules::TaskStanding& standing,
                             model::Id stated);

/// Heading and value of every fact on record; steps, oldest first.
Table task_facts_table(const TaskView& view);
Table task_steps_table(const std::vector<model::Step>& steps, const UnitName& unit);
/// Every date the deadline has had, a sentence each.
std::vector<base::Message> task_deadline_story(const model::Task& task,
                                               const std::vector<model::Step>& steps);

}  // namespace duban::report
