// The chain between a hazard's columns, its steps and the deadline rules.
#include "casework/hazard/clock.hpp"

#include "gather/in_force.hpp"
#include "model/length.hpp"
#include "rules/deadline.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"

namespace duban::casework {

using base::Day;
using model::Baseline;
using model::Hazard;
using model::Link;
using model::Origin;
using model::Rulebook;
using model::Step;

namespace {

void settle(Hazard& h, const model::Deadline& deadline, const rules::Calendar& calendar) {
  h.raw_on = deadline.raw == deadline.due ? model::OptDay{} : deadline.raw;
  h.due_on = deadline.due;
  h.provisional = deadline.provisional ? 1 : 0;
  h.calendar_version = calendar.version();
}

}  // namespace

void start_clock(Hazard& h, const model::Policy& policy, Day start,
                 const rules::Calendar& calendar) {
  h.clock_origin = Origin::policy;
  h.policy = policy.id;
  h.policy_length = model::to_text(policy.length);
  h.policy_roll = policy.roll ? 1 : 0;
  h.clock_start = start;
  settle(h, rules::due_date({Origin::policy, start, {}, policy}, {}, calendar), calendar);
  h.baseline_on = h.due_on;
}

void start_written_clock(Hazard& h, Day written, Day start, const rules::Calendar& calendar,
                         const Rulebook& rules) {
  h.clock_origin = Origin::written;
  h.policy.clear();
  h.policy_length.clear();
  h.policy_roll = 0;
  h.clock_start = start;
  h.written_on = written;
  settle(h,
         rules::due_date({Origin::written, start, written, {}}, {}, calendar, rules.roll_written),
         calendar);
  h.baseline_on = h.due_on;
}

model::Policy policy_kept(const Hazard& h) {
  return {h.policy, model::parse_length(h.policy_length).value_or(model::Length{}),
          h.policy_roll != 0, "", ""};
}

Baseline baseline_of(const Hazard& h) {
  return {h.clock_origin, h.clock_start, h.written_on, policy_kept(h)};
}

std::vector<Link> links_of(const std::vector<Step>& steps) {
  std::vector<Link> links;
  for (const Step& step : steps) {
    const bool starts_anew =
        step.verb == "dispatch" ||
        (step.verb == "reopen" && model::reopen_kind(step) == model::ReopenKind::recurrence);
    if (starts_anew)
      links.clear();
    else if ((step.verb == "extend-grant" || step.verb == "defer-grant" || step.verb == "reject") &&
             step.until)
      links.push_back({Link::Kind::extension, step.on, {}, step.until, false});
    else if (step.verb == "suspend")
      links.push_back({Link::Kind::suspension, step.on, step.from, step.until, false});
    else if (step.verb == "resume" || (step.verb == "fixed" && step.until)) {
      for (auto link = links.rbegin(); link != links.rend(); ++link) {
        if (link->kind != Link::Kind::suspension) continue;
        link->until = step.until;
        break;
      }
    } else if (step.verb == "reassign") {
      links.push_back({Link::Kind::reassignment, step.on, {}, {}, step.text == "restart"});
    }
  }
  return links;
}

void recompute_due(Hazard& h, const std::vector<Step>& steps, const Rulebook& rules,
                   const rules::Calendar& calendar) {
  if (h.clock_origin == Origin::none) return;
  settle(h, rules::due_date(baseline_of(h), links_of(steps), calendar, rules.roll_written),
         calendar);
}

}  // namespace duban::casework
