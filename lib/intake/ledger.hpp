// A hazard ledger: rows of text into facts and findings.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "intake/headed_rows.hpp"
#include "intake/ledger_columns.hpp"
#include "intake/mapping.hpp"
#include "model/hazard.hpp"

namespace duban::intake {

struct LedgerOptions {
  base::Day today;
  std::optional<int> year;   ///< for dates without a year
  std::string source;        ///< for rows without a source
  bool fingerprint = false;  ///< rows without a number get one from their content
};

/// What somebody must decide before a ledger can be taken, with the option that says so.
struct Decision {
  base::Message what;
  std::string option;  ///< such as --year 2026
};

/// Reads the records of one table of a ledger.
class LedgerReader {
 public:
  /// Failure invalid that names all headings that are missing or stand twice.
  LedgerReader(HeadedRows& rows, const Mapping& mapping, const LedgerOptions& options);

  [[nodiscard]] const std::vector<MatchedColumn>& columns() const { return columns_; }
  [[nodiscard]] const HeadedRows& rows() const { return rows_; }
  /// The next record; false at the end. What is wrong with it is added to `findings`; the row is
  /// filled as far as possible, and refused when there is an error.
  bool next(LedgerRow& row, base::Findings& findings);
  /// The heading of a field as the file writes it; the field's name when the file has no such
  /// column.
  [[nodiscard]] std::string heading(Col field) const;
  /// The column of a field, from 0; nothing when the file has none.
  [[nodiscard]] std::optional<std::size_t> column(Col field) const;
  /// One finding about a cell of a row.
  [[nodiscard]] base::Finding finding(base::Severity severity, std::size_t row, Col field,
                                      std::string_view value, const base::Message& message) const;
  /// The cells of the record just read, as they are.
  [[nodiscard]] const std::vector<std::string>& cells() const { return row_.cells; }
  /// What is still to be decided, of the records read so far.
  [[nodiscard]] std::vector<Decision> decisions() const;
  /// Records that say nothing was found, or that they are void: left out.
  struct Nothing {
    std::size_t count = 0;
    std::vector<std::size_t> rows;     ///< the first ten
    std::vector<std::string> numbers;  ///< of all that have one
  };
  [[nodiscard]] const Nothing& without_problem() const { return nothing_; }

 private:
  void require_columns() const;
  [[nodiscard]] bool has(Col field) const { return column(field).has_value(); }
  void read_cells(LedgerRow& row, base::Findings& findings);
  void take(LedgerRow& row, Col field, const std::string& text, base::Findings& findings);
  void take_state(LedgerRow& row, Col field, const std::string& text,
                  base::Findings& findings) const;
  void take_date(LedgerRow& row, Col field, const std::string& text, base::Findings& findings);
  bool take_word(LedgerRow& row, Col field, const std::string& text,
                 base::Findings& findings) const;
  bool take_limit(LedgerRow& row, Col field, const std::string& text, base::Findings& findings);
  void take_progress(LedgerRow& row, base::Findings& findings) const;
  void note_yearless(const LedgerRow& row, Col field, const std::string& text,
                     base::Findings& findings);
  void report(base::Findings& findings, base::Severity severity, const LedgerRow& row, Col field,
              std::string_view value, const base::Message& message) const;

  HeadedRows& rows_;
  const Mapping& mapping_;
  LedgerOptions options_;
  std::optional<int> year_;    ///< of dates without one: asked for, or named by the titles
  bool year_is_told_ = false;  ///< by the titles
  std::vector<MatchedColumn> columns_;
  Row row_;
  std::vector<Col> yearless_;  ///< columns of the row at hand whose date names no year
  struct Yearless {
    std::size_t count = 0, row = 0;
    std::string heading, text;
  };
  Yearless undecided_;  ///< dates without a year, and nobody says which
  Nothing nothing_;
};

/// A date without a year that would lie before the step it must follow is the next year's: an
/// inspection of December has its deadline in January. `yearless`: the columns whose date named
/// none.
void settle_years(const LedgerReader& reader, LedgerRow& row, const std::vector<Col>& yearless,
                  base::Day today, base::Findings& findings);
/// What a record lacks, and where its facts contradict each other.
void check_facts(const LedgerReader& reader, const LedgerRow& row, const LedgerOptions& options,
                 base::Findings& findings);

/// The day that a column gives; nullptr for columns without one.
model::OptDay model::Hazard::*day_member(Col field);

/// The one year that these texts name (2026年度, 2026年11月22日); nothing for none, or several.
std::optional<int> year_named(const std::vector<std::string>& texts);

/// Money in 万元 or 元 to 分: "35.5", "35.5万元", "12000元"; nothing for other text. A bare number
/// is 万元.
std::optional<std::int64_t> read_funds(std::string_view text);

}  // namespace duban::intake
