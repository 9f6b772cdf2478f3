// Importing a small table row by row: all problems at once, all rows or none.
#pragma once

#include <string>

#include "base/failure.hpp"
#include "base/finding.hpp"
#include "casework/desk.hpp"
#include "intake/table.hpp"

namespace duban::casework {

struct TableImport {
  std::size_t rows = 0, added = 0, updated = 0, unchanged = 0;
  base::Findings findings;
  bool written = false;
};

/// Calls row(cells, tally) for each row at the caller's open desk; what it throws
/// becomes a finding. `written` tells whether to commit. Failure invalid for a table without rows.
template <class Row>
TableImport import_rows(const Context& context, const intake::Table& table, const std::string& file,
                        Row row) {
  TableImport result;
  for (const auto& cells : table.rows) {
    ++result.rows;
    try {
      row(cells, result);
    } catch (const base::Failure& failure) {
      if (failure.kind() == base::Kind::busy || failure.kind() == base::Kind::bug) throw;
      result.findings.push_back(
          {base::Severity::error, file, cells.row, "", "", failure.message()});
    }
  }
  if (result.rows == 0)
    throw base::Failure(
        base::Kind::invalid,
        base::Message(N_("{file} holds the headings only, no row")).with("file", file));
  result.written = result.findings.empty() && !context.dry_run;
  return result;
}

}  // namespace duban::casework
