// Everything about an office's database that somebody should look at.
#pragma once

#include <string>
#include <vector>

#include "casework/notify/outbox.hpp"

namespace duban::casework {

struct Worry {
  enum class Area { file, history, evidence, rules, calendar, clock, matters, people, reminders } area = Area::file;
  base::Message what, way_out;
};

/// In that order; empty = nothing to worry about. Reads only.
std::vector<Worry> worries(const Context& context, const NotifyMoment& moment);

}  // namespace duban::casework
