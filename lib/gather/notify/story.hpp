// What reminders know of one record.
#pragma once

#include <string>
#include <vector>

#include "casework/context.hpp"
#include "report/notify_tables.hpp"

namespace duban::casework {

struct NotifyStory {
  std::vector<report::Told> told;   ///< oldest first
  std::vector<base::Message> next;  ///< what comes next, a sentence a clock
};

/// Of a hazard, a task, an entry of the register, or an order (its recipients). Failure not_found.
NotifyStory notify_story(const store::Database& db, base::Day today, const std::string& number);

}  // namespace duban::casework
