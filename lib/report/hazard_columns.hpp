// The columns that a hazard can show, by stable name; lists and reports choose among them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/deadline.hpp"
#include "model/hazard.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// A hazard as a list shows it.
struct HazardView {
  const model::Hazard& hazard;
  model::Lateness lateness;
  std::int64_t place = 0;                             ///< 序号, 1 = the first
  const std::function<std::string(model::Id)>& unit;  ///< full name of a unit
};

/// A column by name ("number", "due_on", "lateness", any hazard field); nullptr for an unknown
/// name.
const Column* hazard_column(std::string_view id);
/// All names, in table order.
std::vector<std::string> hazard_column_ids();
/// The cell of a column that hazard_column knows.
Cell hazard_cell(const HazardView& view, std::string_view id);

/// A table of these columns without rows.
Table hazard_table(std::string id, base::Message title, const std::vector<std::string>& columns);
Row hazard_row(const HazardView& view, const std::vector<std::string>& columns);

/// The columns of each list, by id.
const std::vector<std::string>& list_columns();      ///< hazard list
const std::vector<std::string>& register_columns();  ///< report ledger: what import reads back
/// Those of a register that a clerk works in: what is told about a hazard, and none that follows
/// from steps but for reading.
const std::vector<std::string>& editing_columns();
const std::vector<std::string>& overdue_columns();     ///< 逾期清单
const std::vector<std::string>& waiting_columns();     ///< 待交办
const std::vector<std::string>& acceptance_columns();  ///< 待本级验收
const std::vector<std::string>& found_columns();       ///< 本周新增
const std::vector<std::string>& closed_columns();      ///< 本周销号
const std::vector<std::string>& explained_columns();   ///< the records behind a frozen figure

}  // namespace duban::report
