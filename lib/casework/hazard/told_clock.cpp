// The clock that a row tells.
#include "casework/hazard/told_clock.hpp"

#include "casework/hazard/clock.hpp"
#include "model/length.hpp"

namespace duban::casework {

using intake::LedgerRow;
using model::Hazard;
using model::State;
using model::Step;

namespace {

/// The clock that a limit as it is written starts: 立即整改, 3个工作日; false for other limits.
bool start_by_words(const LedgerDesk& desk, const LedgerRow& row, Hazard& h, base::Day start) {
  if (intake::is_at_once(h.limit_text)) {
    start_written_clock(h, start, start, desk.desk.calendar(), desk.desk.rules());
    return true;
  }
  const auto length = model::parse_length(row.limit_length);
  if (!length) return false;
  start_clock(h, {{}, *length, true, "dispatched", {}}, start, desk.desk.calendar());
  return true;
}

}  // namespace

void settle_dispatch(const LedgerDesk& desk, const LedgerRow& row, Hazard& h) {
  if (h.responsible == 0) return;
  const bool by_words = intake::is_at_once(h.limit_text) || !row.limit_length.empty();
  const bool has_limit = h.written_on || by_words;
  if (!h.dispatched_on && !has_limit && desk.options.dispatched_found) h.dispatched_on = h.found_on;
  if (!h.dispatched_on && !has_limit) return;
  h.state = State::dispatched;
  const base::Day start = h.dispatched_on ? *h.dispatched_on : *h.found_on;
  if (h.written_on)
    start_written_clock(h, *h.written_on, start, desk.desk.calendar(), desk.desk.rules());
  else if (!start_by_words(desk, row, h, start))
    start_clock(h, desk.policy, desk.policy.start == "found" ? *h.found_on : start,
                desk.desk.calendar());
}

void settle_steps(const LedgerDesk& desk, const intake::Told& told, Hazard& h) {
  const State before = h.state;
  if (h.fixed_on) h.state = State::fixed;
  if (!h.accepted_by.empty() || h.accepted_on) h.state = State::accepted;
  if (h.closed_on) h.state = State::closed;
  const bool goes_on = told.at_least > h.state && told.says_step();
  if (goes_on && before != State::voided) {
    h.state = told.at_least;
    h.told_on = desk.desk.today();
  }
  const auto acceptance = desk.desk.rules().policies.find(desk.desk.rules().acceptance);
  if (h.state == State::fixed && !h.acceptance_due &&
      acceptance != desk.desk.rules().policies.end())
    std::tie(h.acceptance_due, h.acceptance_counted) =
        desk.desk.count(h.fixed_on.value_or(h.told_on.value_or(desk.desk.today())),
                        acceptance->second.length, acceptance->second.roll);
}

void warn_undated(const LedgerDesk& desk, const LedgerRow& row, base::Findings& findings) {
  if (row.told.was_told) return;
  const intake::Col field = desk.reader->column(intake::Col::state)       ? intake::Col::state
                            : desk.reader->column(intake::Col::is_closed) ? intake::Col::is_closed
                                                                          : intake::Col::is_fixed;
  findings.push_back(desk.reader->finding(
      base::Severity::warning, row.row, field, "",
      N_("a state without the date of its step: taken as it says, without its day; whether it was "
         "in time is not known")));
}

void extend_as_told(const LedgerDesk& desk, Hazard& h, base::Day until, std::vector<Step> history,
                    std::vector<Step>& steps) {
  const base::Day today = desk.desk.today();
  Step step;
  step.record = h.id;
  step.verb = "extend-grant";
  step.on = h.due_on && *h.due_on < today ? *h.due_on : today;
  if (h.clock_start && step.on < *h.clock_start) step.on = *h.clock_start;
  step.until = until;
  step.due_before = h.due_on;
  step.imported = 1;
  history.push_back(step);
  h.extensions += 1;
  recompute_due(h, history, desk.desk.rules(), desk.desk.calendar());
  step.due_after = h.due_on;
  steps.push_back(std::move(step));
}

}  // namespace duban::casework
