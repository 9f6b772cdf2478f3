// Recorded papers of other bodies as a table.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/paper.hpp"
#include "report/sheet.hpp"

namespace duban::report {

/// kind, issuer, document, day, deadline, hazards, note, by. `hazards` gives the numbers of those a
/// paper is about.
Table papers_table(const std::vector<model::Paper>& papers,
                   const std::function<std::vector<std::string>(model::Id)>& hazards);

}  // namespace duban::report
