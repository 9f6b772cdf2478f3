// Consulting other units about a draft before it is signed (会签).
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/consultation.hpp"

namespace duban::casework {

struct NewConsultation {
  std::string order;
  std::vector<std::string> units;
  model::OptDay until, on;
  std::string by, because;
};
/// Asks each unit once. Failures: usage (no unit), not_found, invalid (the order is signed off
/// already, the unit is the office that drafts, or was asked; a day before today).
std::vector<model::Consultation> consult(const Context& context, const NewConsultation& wanted);

struct ConsultationAnswer {
  std::string order, unit;
  bool agrees = false;
  std::string objects;  ///< what the unit has against it
  std::string opinion;  ///< of one that agrees; may be empty
  model::OptDay on;
  std::string by, because;
};
/// Failures: usage (neither, or both), not_found (the unit was not asked), invalid (answered
/// already, the order is signed off, a day before it was asked).
model::Consultation answer_consultation(const Context& context, const ConsultationAnswer& wanted);

}  // namespace duban::casework
