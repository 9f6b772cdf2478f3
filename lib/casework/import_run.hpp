// What every import of a list does alike: it tallies, lists all problems at once, and writes all
// rows, none, or each that can be taken.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/finding.hpp"
#include "casework/desk.hpp"
#include "intake/ledger.hpp"
#include "intake/mapping.hpp"
#include "intake/sheet_choice.hpp"
#include "intake/table.hpp"

namespace duban::casework {

/// A row that was not taken, as it was, and why.
struct RefusedRow {
  std::size_t sheet = 0;  ///< index into the sheets that were read
  std::size_t row = 0;
  std::vector<std::string> cells;
  std::vector<base::Message> problems;
};

/// A sheet that was read: its name (empty in a text) and headings.
struct SheetRead {
  std::string name;
  std::vector<std::string> headings;
  intake::HeadingRows at;
  std::vector<std::string> titles;  ///< above the headings
};

/// What one field of a record was and becomes, for a preview.
struct FieldChange {
  std::string number, field, before, after;
};

/// What an import came to, of whatever kind.
struct ImportTally {
  std::size_t rows = 0, added = 0, updated = 0, unchanged = 0;
  std::vector<std::string> dropped;  ///< headings never taken (a reporter's identity)
  std::vector<std::string> unknown;  ///< headings that mean nothing to duban
  std::vector<std::string> missing;  ///< numbers on record that the file no longer has (first 20)
  std::size_t missing_count = 0;
  std::string encoding;  ///< or xlsx
  std::vector<SheetRead> sheets;
  std::vector<base::Message> notes;         ///< how the file was read: headings, rows passed over
  std::vector<intake::Decision> decisions;  ///< what must be said before it can be taken
  std::vector<RefusedRow> refused;          ///< kept when `keep_refused` was asked for
  std::size_t refused_count = 0;
  std::vector<FieldChange> changes;  ///< of updated records (the first 50), on a dry run
  base::Findings findings;
  bool written = false;
};

struct ImportHow {
  bool strict = false;        ///< warnings forbid to write as errors do
  bool each = false;          ///< rows with errors are left out, the others are taken
  bool keep_refused = false;  ///< rows with errors are kept, to be given back
  bool one_sheet = false;     ///< ... in a form that holds one sheet only
};

/// One run over one file; fills a tally.
class ImportRun {
 public:
  ImportRun(ImportTally& tally, std::string file, const ImportHow& how)
      : tally_(tally), file_(std::move(file)), how_(how) {}

  /// Was something found that forbids to write? From then on rows are looked at only.
  bool is_broken();
  /// Nothing may be written, whatever else is found: something must be decided first.
  void forbid() { broken_ = true; }
  /// Row 0 is the file as a whole, an empty heading the row as a whole.
  void find(base::Severity severity, std::size_t row, const std::string& heading,
            const std::string& value, const base::Message& what);
  void find(base::Finding finding) { tally_.findings.push_back(std::move(finding)); }
  /// A row that is not taken; its problems are the errors found about it since `since`. Refused
  /// again, only its problems are added.
  void refuse(std::size_t row, const std::vector<std::string>& cells, std::size_t since);
  /// A number that stands in the file although no record came of its row (it was refused, or says
  /// that nothing was found): its record is not missing.
  void note_number(const std::string& number) { noted_.insert(number); }
  [[nodiscard]] bool is_noted(const std::string& number) const { return noted_.contains(number); }
  /// Was an error (strict: anything) found since that many findings?
  [[nodiscard]] bool is_wrong_since(std::size_t since) const;
  /// May the row be written about which that was found? Rows with errors never are.
  [[nodiscard]] bool may_write(std::size_t since) { return !is_broken() && !is_wrong_since(since); }
  [[nodiscard]] std::size_t found() const { return tally_.findings.size(); }
  [[nodiscard]] const ImportHow& how() const { return how_; }
  /// Notes how the file is written and which sheets are left out.
  void take_file(const intake::TableFile& file, const intake::ChosenSheets& chosen);
  /// Notes which headings are not taken; `is_meant(i)`: the heading has a meaning that the mapping
  /// does not know.
  template <class IsMeant>
  void take_headings(const intake::HeadedRows& rows, std::span<const intake::MatchedColumn> columns,
                     IsMeant is_meant);
  /// Notes what was passed over in a sheet that was read to its end.
  void take_sheet(const intake::HeadedRows& rows);
  /// A record that the file no longer has; it is left as it is.
  void miss(const std::string& number);
  /// Failure invalid for a file without rows.
  void expect_rows() const;
  /// Commits what was done at the desk, unless something forbids it or it is a dry run. False when
  /// an entry came meanwhile on which the work rests (as `touches` tells): it is to be done anew.
  [[nodiscard]] bool finish(Desk& desk, const std::function<bool(const model::Event&)>& touches);

  /// What is said of how a sheet was read.
  void note(const intake::HeadedRows& rows, const base::Message& what);

 private:
  ImportTally& tally_;
  std::string file_;
  ImportHow how_;
  bool broken_ = false;
  std::size_t looked_at_ = 0;  ///< findings
  std::set<std::string> noted_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> refused_;  ///< sheet, row → which one
};

/// Does the entry concern what no import reads: letters, evidence, cards, reminders, forms?
bool is_apart(const model::Event& event);

/// Runs an import that reads and checks without the lock, and takes it only to write: `run(desk)`
/// gives nothing when it must be done anew, because what it read has changed or too much would be
/// kept. The fourth time, and at once where the file can be read once only (`is_once`), it holds
/// the lock throughout. A dry run takes none.
template <class Run>
auto run_import(const Context& context, bool is_once, Run run) {
  decltype(run(std::declval<Desk&>())) summary;
  for (int tries = is_once && !context.dry_run ? 0 : 3; !summary; --tries) {
    Desk desk(context, tries > 0 ? Lock::to_write : Lock::at_once);
    summary = run(desk);
    if (desk.keeps_too_much()) tries = 1;  // the next one takes the lock at once
  }
  return *summary;
}

template <class IsMeant>
void ImportRun::take_headings(const intake::HeadedRows& rows,
                              std::span<const intake::MatchedColumn> columns, IsMeant is_meant) {
  using Use = intake::MatchedColumn::Use;
  std::size_t known = 0;
  const auto once = [](std::vector<std::string>& list, const std::string& text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
  };
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].use == Use::dropped) once(tally_.dropped, columns[i].heading);
    const bool is_unknown = columns[i].use == Use::unknown && !is_meant(i);
    if (is_unknown) once(tally_.unknown, columns[i].heading);
    if (columns[i].use == Use::field || (columns[i].use == Use::unknown && is_meant(i))) ++known;
  }
  tally_.sheets.push_back({rows.sheet(), rows.headings(), rows.heading_rows(), rows.titles()});
  const auto at = rows.heading_rows();
  if (at.last == 1 && rows.sheet().empty()) return;
  note(rows, base::Message(at.first == at.last
                               ? N_("headings in row {first}: {known} of {all} columns taken")
                               : N_("headings in rows {first}–{last}: {known} of {all} columns "
                                    "taken"))
                 .with("first", at.first)
                 .with("last", at.last)
                 .with("known", known)
                 .with("all", columns.size()));
}

/// Calls row(cells, tally) for each row of a small table at the caller's open desk, and finishes
/// there; what it throws becomes a finding. `end`: called after the last row. Failure invalid for a
/// table without rows.
template <class Row>
ImportTally import_rows(Desk& desk, const intake::Table& table, const std::string& file, Row row,
                        const std::function<void(ImportTally&)>& end = {}) {
  ImportTally tally;
  ImportRun import(tally, file, {});
  for (const auto& cells : table.rows) {
    ++tally.rows;
    try {
      if (!cells.problem.empty()) throw base::Failure(base::Kind::invalid, cells.problem);
      row(cells, tally);
    } catch (const base::Failure& failure) {
      if (failure.kind() == base::Kind::busy || failure.kind() == base::Kind::bug) throw;
      base::Finding finding{base::Severity::error, file, cells.row, "", "", failure.message()};
      finding.sheet = cells.sheet;
      import.find(std::move(finding));
    }
  }
  import.expect_rows();
  if (end) end(tally);
  std::ignore = import.finish(desk, {});  // it holds the lock
  return tally;
}

}  // namespace duban::casework
