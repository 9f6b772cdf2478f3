// The rules in force, read from the database's flat entries.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/card.hpp"
#include "model/deadline.hpp"
#include "model/inspection_rules.hpp"
#include "model/ladder.hpp"
#include "model/notice.hpp"
#include "model/order.hpp"
#include "model/right.hpp"

namespace duban::model {

/// Written rules of the office: clock policies and the office's own settings for steps and reports.
struct Rulebook {
  std::int64_t version = 0;
  std::map<std::string, Policy> policies;
  std::map<std::string, std::string> default_policy;  ///< level word → policy id
  std::string acceptance = "acceptance";
  Length extension_window{20, LengthUnit::workdays};
  Length extension_decision{10, LengthUnit::workdays};
  Length incoming_lead{5, LengthUnit::workdays};   ///< units answer so long before the office must
  Length publish_within{5, LengthUnit::workdays};  ///< an own listing is published within
  Length extension_cap{12, LengthUnit::months};
  bool roll_written = false;
  bool restart_on_reassign = false;
  int late_entry_days = 3;
  int near_due_days = 7;
  int week_ends_on = 7;  ///< ISO weekday
  int decimals = 1;
  std::int64_t pace_tolerance =
      1000;  ///< hundredths of a percent: less ahead or behind than this is on course
  CardRules cards;
  std::map<std::string, OrderKind> order_kinds;
  LetterOffice letter;
  std::map<std::string, OrderGroup> order_groups;
  Length account_report{
      5, LengthUnit::workdays};         ///< after an interview was held, or a bulletin was sent
  std::string statement_due = "12-31";  ///< month and day on which the annual statement is due
  std::vector<std::string> statement_kinds{
      "government", "department"};  ///< of units right below the office's territory, and its own
  std::vector<Rung> rungs;
  NotifyRules notify;
  RightRules rights;
  InspectionRules inspection;
  std::map<std::string, std::string>
      retention;  ///< 保管期限 by kind of order or report, or dossier
  std::int64_t evidence_limit = std::int64_t{20} << 20;  ///< bytes of one file
};

}  // namespace duban::model
