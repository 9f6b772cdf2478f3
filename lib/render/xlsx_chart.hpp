// Charts of a workbook, native ones that Excel and WPS can edit.
#pragma once

#include <xlsxwriter.h>

#include <string>

#include "report/sheet.hpp"

namespace duban::render {

/// Where a table's rows stand.
struct Placed {
  std::string sheet;
  lxw_row_t first_row = 0;
};
/// Where it is drawn: the row, how far from the left edge and how wide, in pixels.
struct Corner {
  lxw_row_t row = 0;
  double left = 0, width = 480;
};

/// Draws a chart whose data stand at `at`; answers the rows it takes, with a gap below. Nothing for
/// a chart without rows.
lxw_row_t draw_chart(lxw_workbook* workbook, lxw_worksheet* worksheet, const report::Chart& chart,
                     const Placed& at, Corner where);

}  // namespace duban::render
