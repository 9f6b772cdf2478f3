// Checklists answered at a visit.
#pragma once

#include <string>
#include <vector>

#include "casework/form/definitions.hpp"
#include "casework/inspection/visits.hpp"
#include "model/checklist.hpp"

namespace duban::casework {

/// One answer as it was given.
struct GivenAnswer {
  std::size_t row = 0;  ///< of the file
  std::string item, answer, note;
};
/// A checklist, and the file that says it.
struct CheckedList {
  DefinitionFile file;
  model::Checklist checklist;
};
struct CheckOutcome {
  model::Visit visit;
  std::vector<model::VisitAnswer> answers;
  std::vector<model::Hazard> findings;  ///< what a "no" made
  std::vector<base::Message> notes;
};
/// Takes the answers to a checklist at a visit, all or none; what was answered before is taken
/// again when it differs. A "no" makes the finding that the item says. Failures: not_found, invalid
/// (an item that is not on the checklist, an answer that is none, twice), each with its row.
CheckOutcome check_visit(const Context& context, const std::string& visit, const CheckedList& list,
                         const std::vector<GivenAnswer>& given, const Making& how);

}  // namespace duban::casework
