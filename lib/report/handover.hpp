// The list of what goes from one person to another, for both to sign.
#pragma once

#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/task.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

struct HandoverFacts {
  std::string from, to;  ///< `to` may be empty: it is written in by hand
  std::vector<model::Hazard> hazards;
  std::vector<model::Task> tasks;
  bool is_contact = false;
  base::Day today;
};

/// The list of what is in hand, with two lines to sign (移交清单).
Sheet handover_sheet(const HandoverFacts& facts, const UnitName& unit);

}  // namespace duban::report
