// 检查记录单: the sheet that an inspector carries.
#pragma once

#include <string>
#include <vector>

#include "model/checklist.hpp"
#include "model/hazard.hpp"
#include "model/inspection.hpp"
#include "report/sheet.hpp"

namespace duban::report {

/// What is known before they go. Nothing on the sheet tells that the visit is unannounced.
struct VisitSheetFacts {
  std::string office, number;  ///< number: empty before it has one
  model::Visit visit;
  std::string site, address, territory;
  std::vector<model::Hazard> hazards;  ///< of the site: open, or struck off within two years
  std::vector<model::Checklist> checklists;
  std::size_t blank_lines = 10;
};
/// Several tables on A4: whom and when, what is on record, the checklist with its boxes, blank
/// lines, opinions and signatures.
Sheet visit_sheet(const VisitSheetFacts& facts);

}  // namespace duban::report
