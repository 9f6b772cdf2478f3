// The rows of one sheet of a workbook.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "intake/row_reader.hpp"
#include "intake/xlsx/workbook.hpp"

namespace duban::intake::xlsx {

class SheetReader : public RowReader {
 public:
  /// Finds the merged cells of the sheet and begins to read. The workbook must live as long.
  SheetReader(const Workbook& workbook, const SheetPlace& sheet);
  ~SheetReader() override;

  bool next(Row& row) override;
  void keep(std::size_t columns) override;
  [[nodiscard]] const std::vector<Merge>& merges() const override { return merges_; }
  [[nodiscard]] const std::vector<std::size_t>& hidden_columns() const override;

 private:
  class Cells;
  void find_merges(const SheetPlace& sheet);

  const Workbook& workbook_;
  std::vector<Merge> merges_;
  std::unique_ptr<Cells> cells_;
};

}  // namespace duban::intake::xlsx
