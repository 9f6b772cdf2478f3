// A hazard's deadline chain: what it starts from, its links on record, and the due date they come
// to.
#pragma once

#include <vector>

#include "casework/desk.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// Gives `hazard` the clock of a policy or of a written date (origin, start, baseline, due).
/// `start` is the start event.
void start_clock(model::Hazard& hazard, const model::Policy& policy, base::Day start,
                 const rules::Calendar& calendar);
void start_written_clock(model::Hazard& hazard, base::Day written, base::Day start,
                         const rules::Calendar& calendar, const model::Rulebook& rules);

/// The chain as on record: the baseline, and the links of the steps since the last dispatch or
/// reopening.
model::Baseline baseline_of(const model::Hazard& hazard);
/// The policy as it was when the clock started; later rules do not move a deadline that was
/// counted.
model::Policy policy_kept(const model::Hazard& hazard);
std::vector<model::Link> links_of(const std::vector<model::Step>& steps);

/// Sets raw, due and provisional from the chain.
void recompute_due(model::Hazard& hazard, const std::vector<model::Step>& steps,
                   const model::Rulebook& rules, const rules::Calendar& calendar);

}  // namespace duban::casework
