// People who leave, and what they had in hand.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "gather/unit/in_hand.hpp"
#include "model/hazard.hpp"
#include "model/task.hpp"
#include "model/unit.hpp"

namespace duban::casework {

/// Moves all of it to another person of the same unit, in one transaction: open matters, the part
/// of contact, and reminders that were not sent yet, which the next run decides anew for who has
/// the matter now. Failures: usage, not_found, invalid (another unit, nothing in hand).
gather::InHand hand_over(const Context& context, const std::string& from, const std::string& to,
                         const std::string& because);

/// From that day on the person is told nothing. Failures: not_found, invalid (something is still in
/// hand).
model::Person retire_person(const Context& context, const std::string& person, model::OptDay on,
                            const std::string& because);

}  // namespace duban::casework
