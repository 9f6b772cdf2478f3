// Small tables for units, people and steps: named cells by heading in either language.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "intake/sheet_choice.hpp"

namespace duban::intake {

/// One row of a small table: key → text, blank cells left out.
struct TableRow {
  std::size_t row = 0;
  std::string sheet;  ///< empty in a text
  std::map<std::string, std::string> cells;
  std::vector<std::string> raw;
  base::Message problem;  ///< why it cannot be read: a broken cell, text beyond the headings
  /// What stands under a key, trimmed; empty without the column.
  [[nodiscard]] std::string text(const std::string& key) const;
};

struct Table {
  std::vector<std::string> headings;  ///< of the first sheet that was read
  std::vector<TableRow> rows;
  std::vector<base::Message> notes;  ///< how the file was read: rows passed over, sheets left out
};

/// For each key, the headings it may have (compared folded); the empty key: headings of a list that
/// duban wrote which say nothing to whoever reads it back.
using TableHeadings = std::map<std::string, std::vector<std::string>>;

/// Reads a whole small table, or all sheets that have its headings. Failure invalid for an empty
/// file, or for headings that mean nothing (all of them, each with the nearest).
Table read_table(TableFile& file, const TableHeadings& headings, const SheetOptions& options = {});

}  // namespace duban::intake
