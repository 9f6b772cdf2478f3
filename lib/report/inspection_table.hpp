// Rounds and visits as tables.
#pragma once

#include <string>
#include <vector>

#include "model/checklist.hpp"
#include "model/inspection.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// A round with what came of it.
struct RoundLine {
  model::Round round;
  std::int64_t planned = 0, made = 0, called_off = 0;
  model::FindingCounts found;
};
/// year, round, theme, kind, state, its days, visits and findings.
Table rounds_table(const std::vector<RoundLine>& rounds);
/// Heading and value of everything on record about one round.
Table round_facts_table(const RoundLine& line, const UnitName& unit);

/// A visit as it is listed.
struct VisitLine {
  model::Visit visit;
  std::string number;  ///< I2026-0004, or 第4期-暗访3
  std::string round;   ///< 2026第4期; empty: none
  std::string site;    ///< where it is not on record yet
  model::FindingCounts found;
};
/// number, round, kind, state, site, territory, days, inspectors, findings.
Table visits_table(const std::vector<VisitLine>& visits, const UnitName& unit);
Table visit_facts_table(const VisitLine& line, const UnitName& unit);

/// Items of a checklist with what they were answered; `answers` may be empty (a template).
Table answers_table(const model::Checklist& checklist,
                    const std::vector<model::VisitAnswer>& answers);
/// Points of yes and the full mark of what was answered yes or no.
struct ChecklistPoints {
  std::int64_t points = 0, full = 0, not_applicable = 0;
};
ChecklistPoints points_of(const model::Checklist& checklist,
                          const std::vector<model::VisitAnswer>& answers);

}  // namespace duban::report
