// A table as people keep it: titles above, headings of one to three rows, merged cells, totals and
// notes below. The heading is found by what it means, the rest is passed over and counted.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "intake/row_reader.hpp"

namespace duban::intake {

/// What one heading means to the reader.
enum class Meaning { none, left_out, field };
using Meanings = std::function<Meaning(const std::string& heading)>;

struct HeadingRows {
  std::size_t first = 0, last = 0;  ///< as a spreadsheet counts; 0 = to be found
};
/// "3" or "3-4". Failure usage for other text, or more than three rows.
HeadingRows read_heading_rows(const std::string& text);

/// Rows that are no records.
enum class PassedOver { note, total, group, heading_again, nothing };

class HeadedRows {
 public:
  /// Looks for the heading in the first 40 rows. `sheet` is empty for a text. Without any row that
  /// means something the first one is taken, and is_found() is false.
  HeadedRows(std::unique_ptr<RowReader> rows, std::string file, std::string sheet,
             const Meanings& meanings, HeadingRows asked = {});

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::string& sheet() const { return sheet_; }
  /// True when there is no row at all.
  [[nodiscard]] bool is_empty() const { return headings_.empty(); }
  [[nodiscard]] bool is_found() const { return found_; }
  /// Where the heading stands.
  [[nodiscard]] const HeadingRows& heading_rows() const { return at_; }
  /// By column; empty for a column without one.
  [[nodiscard]] const std::vector<std::string>& headings() const { return headings_; }
  /// What stands above the heading.
  [[nodiscard]] const std::vector<std::string>& titles() const { return titles_; }

  /// Fills blank cells of these columns from the row above, as merged cells are.
  void fill_down(const std::set<std::size_t>& columns) { fill_ = columns; }
  /// The next record; false at the end.
  bool next(Row& row);

  /// How many rows of each kind were passed over, with the numbers of the first ten.
  struct Passed {
    std::size_t count = 0;
    std::vector<std::size_t> rows;
  };
  [[nodiscard]] const Passed& passed(PassedOver kind) const {
    return passed_[static_cast<std::size_t>(kind)];
  }
  /// Cells that were filled from the merged cell they belong to, by column.
  [[nodiscard]] const std::vector<std::size_t>& filled() const { return filled_; }
  [[nodiscard]] std::size_t hidden_rows() const { return hidden_; }
  /// Headings of hidden columns.
  [[nodiscard]] std::vector<std::string> hidden_columns() const;
  /// Texts of notes that were passed over (the first ten).
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

 private:
  void read_ahead();
  bool read(Row& row);
  struct Block {
    std::size_t first = 0, last = 0, points = 0, fields = 0;
  };
  [[nodiscard]] Block best_heading(std::size_t rows) const;
  [[nodiscard]] bool has_record_between(std::size_t last, std::size_t next) const;
  void find_heading();
  void expect_no_other_heading(const Row& row) const;
  void take_heading(std::size_t first, std::size_t last);
  void fill_merged(Row& row);
  [[nodiscard]] std::optional<PassedOver> is_no_record(const Row& row) const;
  void pass(const Row& row, PassedOver kind);

  std::unique_ptr<RowReader> rows_;
  std::string file_, sheet_;
  Meanings meanings_;
  bool found_ = false;
  HeadingRows at_;
  std::vector<std::string> headings_, titles_, notes_;
  std::vector<std::set<std::string>> folded_;  ///< by column: its heading, and its part of each row
  std::set<std::string> all_folded_;           ///< of all columns
  std::vector<Meaning> means_;
  std::vector<Row> ahead_;      ///< rows that were read to find the heading
  std::size_t ahead_at_ = 0;    ///< the next of them
  std::set<std::size_t> fill_;  ///< columns that are filled down
  std::vector<std::string> above_;
  struct Filling {
    std::size_t until = 0, column = 0;
    std::string text;
    CellKind kind = CellKind::text;
  };
  std::vector<Filling> merged_;  ///< merged cells that the row at hand may belong to
  std::size_t next_merge_ = 0;
  std::vector<Merge> merges_;  ///< by their first row
  std::vector<Passed> passed_ = std::vector<Passed>(5);
  std::vector<std::size_t> filled_;
  std::size_t hidden_ = 0;
  std::size_t read_ = 0;  ///< rows behind those that were read ahead
};

}  // namespace duban::intake
