// A workbook on its way to the disk: it appears whole or not at all.
#pragma once

#include <xlsxwriter.h>

#include <filesystem>
#include <set>
#include <string>

#include "base/files.hpp"

namespace duban::render {

/// Text that a workbook can hold: valid UTF-8 without what XML forbids (control characters, U+FFFE
/// and U+FFFF), not too long.
std::string workbook_text(const std::string& text);
/// Writes it to a cell.
void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                lxw_format* format = nullptr);

class WorkbookFile {
 public:
  /// Begins a new file beside `target`; `streaming` keeps one row at a time.
  WorkbookFile(const std::filesystem::path& target, const base::Access& access,
               bool streaming = false);
  ~WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;

  [[nodiscard]] lxw_workbook* book() const { return book_; }
  /// A new sheet of that name, shortened and cleaned as a tab needs it; a name that is there
  /// already gets a number behind it. Empty: Sheet1, as the library names them.
  lxw_worksheet* add_sheet(const std::string& name);
  /// Writes it and puts it in the place of `target`. Failure busy when it cannot be written.
  void finish();

 private:
  std::filesystem::path target_;
  base::NewFile file_;
  std::set<std::string> names_;  ///< folded
  lxw_workbook* book_;           ///< null once it was written
};

}  // namespace duban::render
