// Reports whose figures were frozen under an issue number (第47期).
#pragma once

#include <string>

#include "model/fields.hpp"

namespace duban::model {

enum class ReportKind { weekly, quarterly, control };
template <>
struct Words<ReportKind> {
  static constexpr std::array all{Word{"weekly", N_("Weekly report")},
                                  Word{"quarterly", N_("Cards")},
                                  Word{"control", N_("Progress control table")}};
};

/// One frozen report. A period frozen again after records changed has revisions under the same
/// issue number.
struct FrozenReport {
  Id id = 0;
  ReportKind kind = ReportKind::weekly;
  Id plan = 0;         ///< of a control table
  Id year = 0;         ///< in which the issue is counted
  Id issue = 0;        ///< 第n期
  Id revision = 0;     ///< 1 = as first frozen
  std::string period;  ///< "2026-W47", "2026Q3", a day
  OptDay from_day, until_day;
  Id log_position = 0;   ///< the newest entry of the log that the figures know
  std::string log_head;  ///< its number and hash
  Id rules_version = 0;
  OptDay recorded_on;
  std::string frozen_by, because;
  std::string sha256;  ///< over the figures
  Id last_event = 0;
};
using FrozenReportField = Field<FrozenReport, ReportKind>;
template <>
struct FieldTable<FrozenReport> {
  static constexpr const char* table = "frozen_report";
  static std::span<const FrozenReportField> all();
};

/// One printed figure: the table it stands in, its line and column by their stable names, and what
/// was printed.
struct ReportFigure {
  std::string part, line, figure, value;
  bool operator==(const ReportFigure&) const = default;
};

}  // namespace duban::model
