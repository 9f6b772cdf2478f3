// Recorded papers of other bodies as a table.
#pragma once

#include <string>
#include <vector>

#include "model/deadline.hpp"
#include "model/paper.hpp"
#include "report/sheet.hpp"

namespace duban::report {

/// A paper with the hazards that it is about, the orders that hand it on, and how this office's
/// answer stands.
struct PaperLine {
  model::Paper paper;
  std::vector<std::string> hazards, orders;
  model::Lateness answer;
};
/// kind, issuer, document, day, deadline, hazards, note, by; of incoming ones number, subject,
/// clerk, answer and orders, too.
Table papers_table(const std::vector<PaperLine>& papers);

}  // namespace duban::report
