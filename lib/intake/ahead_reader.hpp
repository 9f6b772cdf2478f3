// Rows read on another thread, some hundreds ahead of who takes them.
#pragma once

#include <memory>

#include "intake/row_reader.hpp"

namespace duban::intake {

class AheadReader : public RowReader {
 public:
  /// From now on `rows` is read by the other thread alone; what it throws comes out of next().
  explicit AheadReader(std::unique_ptr<RowReader> rows);
  ~AheadReader() override;

  bool next(Row& row) override;
  /// Too late: the rows are being read. Does nothing.
  void keep(std::size_t) override {}
  [[nodiscard]] const std::vector<Merge>& merges() const override;
  [[nodiscard]] const std::vector<std::size_t>& hidden_columns() const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duban::intake
