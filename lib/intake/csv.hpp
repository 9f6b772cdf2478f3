// Rows of a delimited text: comma, tab or semicolon; LF, CRLF or CR; quoted cells with line breaks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/row_reader.hpp"
#include "intake/source.hpp"

namespace duban::intake {

/// Reads rows one by one. Cells that are empty at the end of a row are kept: a row that is shorter
/// than its heading may have slipped.
class CsvReader : public RowReader {
 public:
  explicit CsvReader(Source& source);

  /// Failure invalid: a row over 1 MB, or a quote that never closes, each with its row.
  bool next(Row& row) override;
  void keep(std::size_t columns) override { kept_ = columns; }
  [[nodiscard]] const std::vector<Merge>& merges() const override { return no_merges_; }
  [[nodiscard]] const std::vector<std::size_t>& hidden_columns() const override { return none_; }
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
  std::size_t kept_ = static_cast<std::size_t>(-1);
  std::string surplus_;  ///< what stands beyond the columns that are kept
  std::vector<Merge> no_merges_;
  std::vector<std::size_t> none_;
};

}  // namespace duban::intake
