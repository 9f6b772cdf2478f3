// Recorded papers with what they are about and what became of them.
#pragma once

#include <string>
#include <vector>

#include "report/paper_table.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Papers with the numbers of their hazards and of the orders that hand them on, and how the answer
/// of this office stands on a day.
std::vector<report::PaperLine> paper_lines(const store::Database& db,
                                           const std::vector<model::Paper>& papers,
                                           base::Day today);
/// The numbers of the hazards that a paper is about, in the order in which they were named.
std::vector<std::string> hazards_of(const store::Database& db, const model::Paper& paper);
/// 国务院安委办来文（安委办函〔2026〕88号), as a letter names it.
std::string name_of(const model::Paper& paper);

}  // namespace duban::gather
