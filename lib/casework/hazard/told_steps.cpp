// The steps that a ledger tells.
#include "casework/hazard/told_steps.hpp"

namespace duban::casework {

using model::Hazard;
using model::OptDay;
using model::Origin;
using model::State;
using model::Step;

namespace {

OptDay handed_over(const Hazard& h) {
  return h.dispatched_on || h.clock_origin == Origin::none ? h.dispatched_on : h.clock_start;
}

/// A ledger often names who verified, but not when.
OptDay accepted(const Hazard& h) {
  if (h.accepted_by.empty() && !h.accepted_on) return {};
  return h.accepted_on ? h.accepted_on
         : h.closed_on ? h.closed_on
         : h.told_on   ? h.told_on
                       : h.recorded_on;
}

}  // namespace

bool is_undated(const Hazard& h) {
  return (h.state == State::fixed && !h.fixed_on) ||
         (h.state == State::accepted && !h.accepted_on && h.accepted_by.empty()) ||
         (h.state == State::closed && !h.closed_on);
}

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
  if (after.told_on && after.told_on != before.told_on && is_undated(after)) {
    add(after.state == State::fixed      ? "fixed"
        : after.state == State::accepted ? "accept"
                                         : "close",
        {}, after.told_on, "", {});
    told.back().imported = model::without_its_day;
  }
  return told;
}

std::vector<Step> told_steps(const Hazard& hazard) { return told_steps(Hazard{}, hazard); }

}  // namespace duban::casework
