// Importing a small table row by row: all problems at once, all rows or none.
#pragma once

#include <string>

#include "base/failure.hpp"
#include "base/finding.hpp"
#include "casework/context.hpp"
#include "intake/table.hpp"
#include "store/event_log.hpp"

namespace duban::casework {

struct TableImport {
  std::size_t rows = 0, added = 0, updated = 0, unchanged = 0;
  base::Findings findings;
  bool written = false;
};

/// Calls row(log, cells, tally) for each row inside the caller's transaction; what it throws
/// becomes a finding. `written` tells whether to commit. Failure invalid for a table without rows.
template <class Row>
TableImport import_rows(const Context& context, const intake::Table& table, const std::string& file,
                        Row row) {
  TableImport result;
  store::EventLog log(context.db, context.recorder);
  for (const auto& cells : table.rows) {
    ++result.rows;
    try {
      row(log, cells, result);
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
