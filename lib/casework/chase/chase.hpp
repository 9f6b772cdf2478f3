// Entering that somebody was chased (催办).
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/chase.hpp"

namespace duban::casework {

struct NewChase {
  model::ChaseOf subject = model::ChaseOf::hazard;
  std::vector<std::string> numbers;
  std::string kind;  ///< a word of model::ChaseKind
  std::string spoken_to, said;
  model::OptDay on;
  std::string by, because;
};
/// The same about each record, all or nothing. Failures: usage (how, or what was said, is missing),
/// not_found, invalid (closed, voided, not issued; a day in the future or before the record).
std::vector<model::Chase> enter_chases(const Context& context, const NewChase& wanted);

}  // namespace duban::casework
