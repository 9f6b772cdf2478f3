// Deciding on reminders: each milestone of each clock, person and channel once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casework/notify/outbox.hpp"
#include "model/notice.hpp"

namespace duban::casework {

struct PlanDone {
  std::size_t decisions = 0;  ///< planned; superseded ones do not count
  bool set_back = false;      ///< the clock stands before the last run: nothing was decided
  model::OptDay last_day;     ///< of the run before
  model::Id run = 0;
};

/// `channels`: all that the rules use; a run that sends by one of them only still decides for all.
/// Looks at everything that may have crossed a milestone since the last run, and writes decisions
/// and the messages they go with, in one transaction. Running it again at the same moment decides
/// nothing. `then` is called before the transaction ends, also of a dry run. Failures: invalid for
/// a channel that the rules do not have.
PlanDone plan_notices(const Context& context, const model::NotifyMoment& moment,
                      const std::vector<std::string>& channels,
                      const std::function<void()>& then = {});

/// The channels that a run uses: the one named, else those of the rules. Failures: usage,
/// not_found.
std::vector<std::string> channels_of(const model::NotifyRules& rules, const std::string& named);

}  // namespace duban::casework
