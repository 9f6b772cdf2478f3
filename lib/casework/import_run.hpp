// What every import of a list does alike: it tallies, lists all problems at once, and writes all
// rows or none.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "base/finding.hpp"
#include "casework/desk.hpp"
#include "intake/mapping.hpp"
#include "intake/source.hpp"
#include "intake/table.hpp"

namespace duban::casework {

/// What an import came to, of whatever kind.
struct ImportTally {
  std::size_t rows = 0, added = 0, updated = 0, unchanged = 0;
  std::vector<std::string> dropped;  ///< headings never taken (a reporter's identity)
  std::vector<std::string> unknown;  ///< headings that mean nothing to duban
  std::vector<std::string> missing;  ///< numbers on record that the file no longer has (first 20)
  std::size_t missing_count = 0;
  std::string encoding;
  base::Findings findings;
  bool written = false;
};

/// One run over one file; fills a tally.
class ImportRun {
 public:
  /// `strict`: warnings forbid to write as errors do.
  ImportRun(ImportTally& tally, std::string file, bool strict)
      : tally_(tally), file_(std::move(file)), strict_(strict) {}

  /// Was something found that forbids to write? From then on rows are looked at only.
  bool is_broken();
  /// Row 0 is the file as a whole, an empty heading the row as a whole.
  void find(base::Severity severity, std::size_t row, const std::string& heading,
            const std::string& value, const base::Message& what);
  /// Notes how the file is written and which of its headings are not taken; `is_meant(i)`: the
  /// heading has a meaning that the mapping does not know.
  template <class IsMeant>
  void take_headings(const intake::Source& source, std::span<const intake::MatchedColumn> columns,
                     IsMeant is_meant);
  /// A record that the file no longer has; it is left as it is.
  void miss(const std::string& number);
  /// Failure invalid for a file without rows.
  void expect_rows() const;
  /// Commits what was done at the desk, unless something forbids it or it is a dry run.
  void finish(Desk& desk);

 private:
  ImportTally& tally_;
  std::string file_;
  bool strict_, broken_ = false;
  std::size_t looked_at_ = 0;  ///< findings
};

template <class IsMeant>
void ImportRun::take_headings(const intake::Source& source,
                              std::span<const intake::MatchedColumn> columns, IsMeant is_meant) {
  using Use = intake::MatchedColumn::Use;
  tally_.encoding = intake::name_of(source.encoding());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].use == Use::dropped) tally_.dropped.push_back(columns[i].heading);
    if (columns[i].use == Use::unknown && !is_meant(i))
      tally_.unknown.push_back(columns[i].heading);
  }
}

/// Calls row(cells, tally) for each row of a small table at the caller's open desk, and finishes
/// there; what it throws becomes a finding. Failure invalid for a table without rows.
template <class Row>
ImportTally import_rows(Desk& desk, const intake::Table& table, const std::string& file, Row row) {
  ImportTally tally;
  ImportRun import(tally, file, false);
  for (const auto& cells : table.rows) {
    ++tally.rows;
    try {
      row(cells, tally);
    } catch (const base::Failure& failure) {
      if (failure.kind() == base::Kind::busy || failure.kind() == base::Kind::bug) throw;
      import.find(base::Severity::error, cells.row, "", "", failure.message());
    }
  }
  import.expect_rows();
  import.finish(desk);
  return tally;
}

}  // namespace duban::casework
