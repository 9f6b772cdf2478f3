// The steps that a ledger tells.
#include "casework/hazard/told_steps.hpp"

namespace duban::casework {

using model::Hazard;
using model::OptDay;
using model::Origin;
using model::Step;

namespace {

OptDay handed_over(const Hazard& h) {
  return h.dispatched_on || h.clock_origin == Origin::none ? h.dispatched_on : h.clock_start;
}

/// A ledger often names who verified, but not when.
OptDay accepted(const Hazard& h) {
  if (h.accepted_by.empty() && !h.accepted_on) return {};
  return h.accepted_on ? h.accepted_on : h.closed_on ? h.closed_on : h.recorded_on;
}

}  // namespace

std::vector<Step> told_steps(const Hazard& before, const Hazard& after) {
  std::vector<Step> told;
  const auto add = [&](const char* verb, const OptDay& was, const OptDay& is, const std::string& by,
                       const OptDay& due) {
    if (was || !is) return;
    Step step;
    step.record = after.id;
    step.verb = verb;
    step.on = *is;
    step.by = by;
    step.due_after = due;
    step.imported = 1;
    told.push_back(step);
  };
  const bool clock = after.clock_origin != Origin::none;
  const bool starts = clock && before.clock_origin == Origin::none;
  add("dispatch", starts ? OptDay{} : handed_over(before), handed_over(after), "",
      clock ? after.due_on : OptDay{});
  add("fixed", before.fixed_on, after.fixed_on, after.fixed_by, {});
  add("accept", accepted(before), accepted(after), after.accepted_by, {});
  add("close", before.closed_on, after.closed_on, after.closed_by, {});
  return told;
}

std::vector<Step> told_steps(const Hazard& hazard) { return told_steps(Hazard{}, hazard); }

}  // namespace duban::casework
