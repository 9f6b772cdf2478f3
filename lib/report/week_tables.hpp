// 催办 and 会签 as tables, and in a word.
#pragma once

#include <vector>

#include "model/chase.hpp"
#include "model/consultation.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// on_day, kind, spoken_to, said, by.
Table chases_table(const std::vector<model::Chase>& chases);
/// 催办 3 次，最近 2026-11-20; empty for nobody was chased.
base::Message chased_word(const model::Chased& chased);

/// unit, asked_on, until, answer, answered_on, opinion, answered_by. One that did not answer in
/// time is late.
Table consultations_table(const std::vector<model::Consultation>& list, base::Day today,
                          const UnitName& unit);
/// 住建局同意；消防未答复; empty for nobody was consulted.
base::Message consulted_word(const std::vector<model::Consultation>& list, const UnitName& unit);

}  // namespace duban::report
