// Which sheets of a file are read, and where their headings stand.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "intake/headed_rows.hpp"
#include "intake/table_file.hpp"

namespace duban::intake {

/// The hidden sheet with the words of long drop-downs of a workbook that duban wrote; nothing is
/// said of it when the workbook comes back.
constexpr const char* lists_sheet = "duban-lists";

struct SheetOptions {
  std::vector<std::string> names;      ///< names or numbers from 1, in order; empty = see below
  HeadingRows heading;                 ///< 0 = to be found
  std::vector<std::string> fill_down;  ///< headings whose blank cells repeat the one above
};

struct ChosenSheets {
  std::vector<std::unique_ptr<HeadedRows>> sheets;
  std::vector<std::string> hidden;   ///< sheets left out because they are hidden
  std::vector<std::string> foreign;  ///< sheets left out because no row looks like the headings
};

/// The sheets that are named, else every visible one with a row of headings, else the first visible
/// one (what it lacks is told by whoever reads it). Failure invalid: an empty file, a workbook
/// without a table, a heading to fill down that is not there; not_found: no such sheet.
ChosenSheets choose_sheets(TableFile& file, const Meanings& meanings, const SheetOptions& options);

}  // namespace duban::intake
