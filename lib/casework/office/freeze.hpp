// Freezing a report's figures under an issue number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/report.hpp"

namespace duban::casework {

struct FreezeRequest {
  model::ReportKind kind = model::ReportKind::weekly;
  model::Id plan = 0;
  std::string period;
  base::Day from, until;
  model::Id issue = 0;          ///< 0 = the next one of its kind and year
  std::string by{}, because{};  ///< a further revision needs a reason
};

struct FreezeResult {
  model::FrozenReport report;
  bool unchanged = false;   ///< the period was frozen with these figures already
  model::Id gap_after = 0;  ///< the newest issue, when this one does not follow it; 0 = it does
};

/// At an open desk: keeps the figures as they are now. A period that was frozen with
/// other figures gets a further revision under its issue number, or another free one. Failures:
/// usage (the period has not ended, no reason), invalid (the issue number belongs to another
/// period).
FreezeResult freeze_report(Desk& desk, const FreezeRequest& request,
                           const std::vector<model::ReportFigure>& figures);

}  // namespace duban::casework
