// Rows of cells, whatever file they come from: text with separators, or a sheet of a workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace duban::intake {

/// What a cell was before it became text. A text file knows text only.
enum class CellKind : std::uint8_t {
  text,
  number,   ///< written in at most 15 significant digits, as a spreadsheet keeps them
  date,     ///< text as read_date takes it; without a day where the format shows none (2026年9月)
  error,    ///< #N/A and the like
  no_value  ///< a formula whose value was never kept
};

struct Row {
  std::size_t number = 0;          ///< as a spreadsheet shows it, 1 = the first
  std::vector<std::string> cells;  ///< up to the last one that is not empty
  std::vector<CellKind> kinds;     ///< of the cells; empty = all are text
  bool hidden = false;
  std::vector<std::size_t> merged;  ///< columns that were filled from the merged cell above

  [[nodiscard]] CellKind kind(std::size_t column) const {
    return column < kinds.size() ? kinds[column] : CellKind::text;
  }
};

/// Cells that are one; rows count from 1, columns from 0, both ends belong to it.
struct Merge {
  std::size_t top = 0, left = 0, bottom = 0, right = 0;
};

/// Rows one by one, in order; memory does not grow with the file. Rows without any text are left
/// out.
class RowReader {
 public:
  RowReader() = default;
  virtual ~RowReader() = default;
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;

  /// The next row (its room is reused); false at the end. Failure invalid for a file that is
  /// damaged from here on.
  virtual bool next(Row& row) = 0;
  /// Of what lies beyond so many columns, only the first text is kept, right behind them.
  virtual void keep(std::size_t columns) = 0;
  /// Cells that are one; none in a text file.
  [[nodiscard]] virtual const std::vector<Merge>& merges() const = 0;
  /// Columns that the sheet hides, counted from 0.
  [[nodiscard]] virtual const std::vector<std::size_t>& hidden_columns() const = 0;
};

/// A, B … Z, AA … of a column counted from 0.
std::string column_letters(std::size_t column);

}  // namespace duban::intake
