// What one person has in hand.
#pragma once

#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/notice.hpp"
#include "model/paper.hpp"
#include "model/task.hpp"
#include "model/unit.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// What one person has in hand at their unit.
struct InHand {
  std::vector<model::Hazard> hazards;
  std::vector<model::Task> tasks;
  std::vector<model::Paper> papers;  ///< from above, to be answered
  bool is_contact = false;           ///< of their unit, for reminders
  std::size_t messages = 0;          ///< that were not sent yet
  [[nodiscard]] bool empty() const {
    return hazards.empty() && tasks.empty() && papers.empty() && !is_contact;
  }
};
InHand in_hand(const store::Database& db, const model::Person& person);

/// The word in a role that makes a person their unit's contact; empty when there is none.
std::string contact_word(const model::NotifyRules& rules, const model::Person& person);

}  // namespace duban::gather
