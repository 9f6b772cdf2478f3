// People who leave, and what they had in hand.
#pragma once

#include <string>
#include <vector>

#include "casework/context.hpp"
#include "model/hazard.hpp"
#include "model/task.hpp"
#include "model/unit.hpp"

namespace duban::casework {

/// What one person has in hand at their unit.
struct InHand {
  std::vector<model::Hazard> hazards;
  std::vector<model::Task> tasks;
  bool is_contact = false;   ///< of their unit, for reminders
  std::size_t messages = 0;  ///< that were not sent yet
  [[nodiscard]] bool empty() const { return hazards.empty() && tasks.empty() && !is_contact; }
};
InHand in_hand(const store::Database& db, const model::Person& person);

/// Moves all of it to another person of the same unit, in one transaction: open matters, the part of contact, and reminders that
/// were not sent yet, which the next run decides anew for who has the matter now. Failures: usage, not_found, invalid (another
/// unit, nothing in hand).
InHand hand_over(const Context& context, const std::string& from, const std::string& to, const std::string& because);

/// From that day on the person is told nothing. Failures: not_found, invalid (something is still in hand).
model::Person retire_person(const Context& context, const std::string& person, model::OptDay on, const std::string& because);

}  // namespace duban::casework
