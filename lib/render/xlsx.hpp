// A book as an Excel workbook that an office can print and sign.
#pragma once

#include <cstdint>
#include <ctime>
#include <filesystem>

#include "base/files.hpp"
#include "report/sheet.hpp"

namespace duban::render {

struct WorkbookStyle {
  std::time_t created = 0;  ///< written into the properties: same data and same time, same bytes
  int decimals = 1;
  base::Access access;                       ///< of a new file
  std::uint32_t rows_per_sheet = 1'048'576;  ///< Excel's own limit; smaller in tests
  bool streaming = false;  ///< constant memory, for a register of any size (no charts)
};

/// Writes the workbook as a whole file. Tables longer than a sheet go on in a further one. Failure
/// busy when it cannot be written.
void write_workbook(const std::filesystem::path& target, const report::Book& book,
                    const WorkbookStyle& style);

}  // namespace duban::render
