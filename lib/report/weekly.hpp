// The weekly report: figures, cuts, lists and charts as a book; and the paragraph for the briefing.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "model/unit.hpp"
#include "report/sheet.hpp"
#include "rules/figures.hpp"

namespace duban::report {

struct WeeklyFacts {
  const rules::FigureBook& figures;
  rules::Period period;
  base::Day cut_off;
  std::string office;  ///< full name
  std::string log_head;
  model::Level level = model::Level::city;
  int near_due_days = 7;
  bool provisional = false;  ///< the cut-off has not been reached yet
  /// The start as it was frozen, and what became known of it since; nothing when the week before
  /// was not frozen.
  struct Start {
    rules::Count carried, late, corrected;
  };
  std::optional<Start> start{};
  /// What the week before was frozen with, by line of the overview; nothing when it was not.
  struct LastIssue {
    model::Id issue = 0;
    std::map<std::string, std::int64_t> figures;
  };
  std::optional<LastIssue> last_issue{};
  /// Adds the rows of a list: the hazards of these ids with these columns, as they stood at the
  /// cut-off.
  std::function<void(Table&, const std::vector<model::Id>&, const std::vector<std::string>&)>
      fill{};
};

/// 总览, 按地区, 按行业, 逾期清单, 待交办, 待本级验收, 本周新增, 本周销号, 即将到期.
Book weekly_book(const WeeklyFacts& facts);

/// The paragraph that an office pastes into its briefing.
base::Message weekly_paragraph(const WeeklyFacts& facts);
/// 较上周±n of what is open, overdue, awaiting acceptance and not dispatched, against what was
/// frozen, else as known now; which of them is said. Empty when the week before had nothing open.
base::Message weekly_changes(const WeeklyFacts& facts);

}  // namespace duban::report
