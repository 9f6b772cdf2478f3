// Papers of other bodies, put on record.
#pragma once

#include <string>
#include <vector>

#include "casework/hazard/evidence.hpp"
#include "model/paper.hpp"

namespace duban::casework {

/// A paper of another body, with the hazards that it is about and its files.
struct NewPaper {
  model::Paper facts;
  std::vector<std::string> hazards;
  std::vector<NewEvidence> files;
};
/// Failures: usage (kind, issuer, number or date missing), not_found, invalid (recorded already).
model::Paper record_paper(const Context& context, const NewPaper& wanted);

}  // namespace duban::casework
