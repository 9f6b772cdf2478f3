// A hazard ledger: rows of text into facts and findings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "intake/csv.hpp"
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

/// Reads a ledger row by row. The heading is the first row.
class LedgerReader {
 public:
  /// Failure invalid: an empty file, a missing heading, no number column.
  LedgerReader(Source& source, const Mapping& mapping, const LedgerOptions& options);

  [[nodiscard]] const std::vector<MatchedColumn>& columns() const { return columns_; }
  /// The next row; false at the end. What is wrong with it is added to `findings`; the row is
  /// filled as far as possible.
  bool next(LedgerRow& row, base::Findings& findings);
  /// The heading of a field as the file writes it; the field's name when the file has no such
  /// column.
  [[nodiscard]] std::string heading(Col field) const;
  [[nodiscard]] const std::string& file() const { return source_.name(); }

 private:
  struct Place;
  void require_columns() const;
  void take(LedgerRow& row, Col field, const std::string& text, base::Findings& findings);
  void take_date(LedgerRow& row, Col field, const std::string& text, base::Findings& findings);
  bool take_limit(LedgerRow& row, const std::string& text, base::Findings& findings);
  void settle_years(LedgerRow& row, base::Findings& findings);
  void check_facts(const LedgerRow& row, base::Findings& findings);
  void report(base::Findings& findings, base::Severity severity, const LedgerRow& row, Col field,
              std::string_view value, const base::Message& message) const;

  Source& source_;
  const Mapping& mapping_;
  LedgerOptions options_;
  CsvReader csv_;
  std::vector<MatchedColumn> columns_;
  std::vector<std::string> cells_;
  std::vector<Col> yearless_;  ///< columns of the row at hand whose date names no year
};

/// Money in 万元 or 元 to 分: "35.5", "35.5万元", "12000元"; nothing for other text. A bare number
/// is 万元.
std::optional<std::int64_t> read_funds(std::string_view text);
/// A text that was made inert for spreadsheets, as it was: '=1+1 → =1+1.
std::string_view without_apostrophe(std::string_view text);

}  // namespace duban::intake
