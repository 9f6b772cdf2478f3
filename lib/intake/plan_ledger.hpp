// A plan's table of measures: rows of text into tasks and findings.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "intake/headed_rows.hpp"
#include "intake/mapping.hpp"
#include "model/share.hpp"
#include "model/task.hpp"

namespace duban::intake {

/// Columns that a table of measures may have; names as in a mapping file. Planned shares are known
/// by their headings (2026Q1计划, 一季度计划, 9月计划).
enum class PlanCol {
  ref,
  sector,
  problem,
  measure,
  lead,
  assisting,
  person,
  phone,
  origin,
  time_limit,
  indicator,
  indicator_unit,
  target,
  actual,
  share,
  progress,
  evidence,
  done_on,
  done,
  done_by,
  verified_on,
  verified_by,
  closed_on,
  closed_by,
  remarks,
  count
};
std::span<const std::string_view> plan_columns();

/// One row. Names of units are still text; `facts` holds what needs no look-up, the time limit
/// read, the planned shares.
struct PlanRow {
  std::size_t row = 0;
  model::Task facts;
  std::optional<model::Id> share;
  std::string lead, assisting;
};

/// The label of a planned share ("2026Q1", "2026-09") that a heading means in a plan of that year;
/// empty for other headings.
std::string planned_label(std::string_view heading, int year);

/// What a heading means in a plan of that year.
Meanings plan_meanings(const Mapping& mapping, int year);

/// Reads the records of one table.
class PlanReader {
 public:
  /// Failure invalid: two planned shares of one period.
  PlanReader(HeadedRows& rows, const Mapping& mapping, const model::Plan& plan, base::Day today);

  /// Failure invalid when there is no number by which measures are known, or headings stand twice.
  /// What else is missing, only a new measure needs.
  void require_columns() const;
  [[nodiscard]] const HeadedRows& rows() const { return rows_; }
  /// The cells of the record just read, as they are.
  [[nodiscard]] const std::vector<std::string>& cells() const { return row_.cells; }
  /// One finding about a cell of a row; an empty heading is the row as a whole.
  [[nodiscard]] base::Finding finding(base::Severity severity, std::size_t row,
                                      const std::string& heading, std::string_view value,
                                      const base::Message& message) const;
  [[nodiscard]] const std::vector<MatchedColumn>& columns() const { return columns_; }
  /// Headings of planned shares, with their labels.
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  /// The next row; false at the end. What is wrong with it is added to `findings`; the row is
  /// filled as far as possible.
  bool next(PlanRow& row, base::Findings& findings);
  /// The heading of a field as the file writes it; the field's name when the file has no such
  /// column.
  [[nodiscard]] std::string heading(PlanCol field) const;
  [[nodiscard]] bool has(PlanCol field) const;

 private:
  void take(PlanRow& row, PlanCol field, const std::string& text, base::Findings& findings) const;
  void take_planned(std::vector<model::PlannedPoint>& points, std::size_t column,
                    const std::string& text, const PlanRow& row, base::Findings& findings) const;
  [[nodiscard]] std::optional<model::Id> planned_share(std::size_t column, const std::string& text,
                                                       const PlanRow& row) const;
  void read_cells(PlanRow& row, base::Findings& findings);
  void check(const PlanRow& row, base::Findings& findings) const;
  void report(base::Findings& findings, base::Severity severity, const PlanRow& row,
              const std::string& heading, std::string_view value,
              const base::Message& message) const;

  HeadedRows& rows_;
  const Mapping& mapping_;
  const model::Plan& plan_;
  base::Day today_;
  std::vector<MatchedColumn> columns_;
  std::vector<std::string> labels_;  ///< by column; empty = no planned share
  Row row_;
};

}  // namespace duban::intake
