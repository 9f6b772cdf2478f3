// What reminders know of one record.
#pragma once

#include <string>
#include <vector>

#include "gather/in_force.hpp"
#include "report/notify_tables.hpp"

namespace duban::gather {

struct NotifyStory {
  std::vector<report::Told> told;   ///< oldest first
  std::vector<base::Message> next;  ///< what comes next, a sentence a clock
};

/// Of a hazard, a task, an entry of the register, or an order (its recipients). Failure not_found.
NotifyStory notify_story(const store::Database& db, base::Day today, const std::string& number);

}  // namespace duban::gather
