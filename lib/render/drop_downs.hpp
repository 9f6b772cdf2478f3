// Drop-downs of a workbook: short lists in the cell itself, long ones on a hidden sheet.
#pragma once

#include <xlsxwriter.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace duban::render {

class DropDowns {
 public:
  /// Long lists stand on the sheet of that name, one a column, from `first` on.
  DropDowns(std::string sheet, std::size_t first) : sheet_(std::move(sheet)), first_(first) {}
  /// Cells of one column, both ends in.
  struct Cells {
    lxw_row_t from = 0, until = 0;
    lxw_col_t column = 0;
  };
  /// Offers the words in these cells; others are refused, or only asked about.
  void offer(lxw_worksheet* sheet, const Cells& cells, const std::vector<std::string>& words,
             bool only_these);
  /// Is there a list for the sheet?
  [[nodiscard]] bool has_lists() const { return !lists_.empty(); }
  /// Writes the lists to that sheet, row by row.
  void write(lxw_worksheet* lists) const;

 private:
  std::string sheet_;
  std::size_t first_;
  std::vector<std::vector<std::string>> lists_;
  std::map<std::string, std::size_t> known_;  ///< by their words
};

}  // namespace duban::render
