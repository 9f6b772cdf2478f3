// Small tables for units, people and steps: named cells by heading in either language.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "intake/source.hpp"

namespace duban::intake {

/// One row of a small table: key → text, blank cells left out.
struct TableRow {
  std::size_t row = 0;
  std::map<std::string, std::string> cells;
  std::vector<std::string> raw;
};

struct Table {
  std::vector<std::string> headings;
  std::vector<TableRow> rows;
};

/// Reads a whole small table. `headings` gives, for each key, the headings it may have (folded
/// comparison). Failure invalid for an empty file or a heading that means nothing (naming the
/// nearest).
Table read_table(Source& source, const std::map<std::string, std::vector<std::string>>& headings);

}  // namespace duban::intake
