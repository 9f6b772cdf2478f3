// Recorded papers of other bodies as a table.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/paper.hpp"
#include "report/sheet.hpp"

namespace duban::report {

/// kind, issuer, document, day, deadline, hazards, note, by; of incoming ones number, subject,
/// clerk and answer, too. `hazards` gives the numbers of those a paper is about.
Table papers_table(const std::vector<model::Paper>& papers, base::Day today,
                   const std::function<std::vector<std::string>(model::Id)>& hazards);

}  // namespace duban::report
