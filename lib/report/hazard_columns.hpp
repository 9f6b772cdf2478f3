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
const std::vector<std::string>& list_columns();  ///< hazard list
/// Those of a register that a clerk works in: what is told about a hazard, and none that follows
/// from steps but for reading.
const std::vector<std::string>& editing_columns();
const std::vector<std::string>& explained_columns();  ///< the records behind a frozen figure

/// A column of a page, and how wide it is printed, in mm; those of 0 stand to the right of what is
/// printed.
struct PageColumn {
  const char* id;
  double mm;
};
using Page = std::vector<PageColumn>;
const Page& register_page();    ///< report ledger: what import reads back; A3, 400 mm
const Page& overdue_page();     ///< 逾期清单; this and the next A4, 277 mm
const Page& coming_page();      ///< 即将到期
const Page& waiting_page();     ///< 待交办
const Page& acceptance_page();  ///< 待本级验收
const Page& found_page();       ///< 本周新增
const Page& closed_page();      ///< 本周销号
std::vector<std::string> ids_of(const Page& page);
/// A table of a page without rows, with the widths in print.
Table hazard_table(std::string id, base::Message title, const Page& page);

}  // namespace duban::report
