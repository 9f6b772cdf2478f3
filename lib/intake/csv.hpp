// Rows of a delimited text: comma, tab or semicolon; LF, CRLF or CR; quoted cells with line breaks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/source.hpp"

namespace duban::intake {

/// Reads rows one by one; memory does not grow with the file.
class CsvReader {
 public:
  explicit CsvReader(Source& source);

  /// The next row into `cells` (reused); false at the end. Blank rows are skipped.
  /// Failure invalid: a row over 1 MB, or a quote that never closes, each with its row.
  bool next(std::vector<std::string>& cells);
  /// Number of the row just read, 1 = the first. Rows are counted as a spreadsheet shows them.
  [[nodiscard]] std::size_t row() const { return row_; }
  [[nodiscard]] char delimiter() const { return delimiter_; }

 private:
  bool more();
  int peek();
  void choose_delimiter();
  bool quoted_cell(std::string& cell);
  void plain_cell(std::string& cell);
  [[noreturn]] void too_long() const;

  Source& source_;
  std::string text_;
  std::size_t at_ = 0;
  std::size_t row_ = 0;
  char delimiter_ = ',';
};

}  // namespace duban::intake
