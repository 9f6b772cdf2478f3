// Doing steps: one transaction, every step with its entry in the log.
#include "casework/hazard/steps.hpp"

#include "base/text.hpp"
#include "casework/closing.hpp"
#include "casework/hazard/clock.hpp"
#include "casework/hazard/effects.hpp"
#include "casework/hazard/listings.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/hazard/told_steps.hpp"
#include "casework/record.hpp"
#include "gather/find.hpp"
#include "model/changes.hpp"
#include "report/words.hpp"
#include "rules/hazard_steps.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;
using model::OptDay;
using model::State;
using model::Step;
using model::StepRequest;
using model::Verb;

namespace {

OptDay latest(const Hazard& h) {
  for (const OptDay* day : {&h.voided_on, &h.closed_on, &h.accepted_on, &h.fixed_on, &h.plan_on,
                            &h.dispatched_on, &h.found_on})
    if (*day) return *day;
  return {};
}

bool moves_state(Verb verb) { return verb != Verb::edit && verb != Verb::note; }

Message refusal(const Hazard& h, Verb verb) {
  std::vector<std::string> legal;
  for (const Verb other : rules::legal_verbs(h.state)) {
    std::string word(model::word(other));
    if (word.starts_with("extend-")) word = "extend";
    if (legal.empty() || legal.back() != word) legal.push_back(std::move(word));
  }
  if (legal.empty())
    return Message(N_("{number} is {state}: nothing more can be done with it"))
        .with("number", model::number_of(h))
        .with("state", report::state_word(h.state));
  return Message(N_("{number} is {state}: {verb} is no legal step now (legal: {legal})"))
      .with("number", model::number_of(h))
      .with("state", report::state_word(h.state))
      .with("verb", model::word(verb))
      .with("legal", base::join(legal, ", "));
}

/// Does steps inside one open transaction.
class Stepper {
 public:
  explicit Stepper(const Context& context)
      : context_(context),
        bench_(context),
        own_log_(std::make_unique<store::EventLog>(context.db, context.recorder)),
        log_(*own_log_),
        writer_(context.db) {}
  /// As a part of something that keeps the log.
  Stepper(const Context& context, store::EventLog& log)
      : context_(context), bench_(context), log_(log), writer_(context.db) {}

  StepOutcome run(Verb verb, const StepRequest& request) {
    StepOutcome outcome;
    outcome.asked = request.number;
    outcome.before = outcome.after = gather::find_hazard(context_.db, request.number);
    Hazard& h = outcome.after;
    if (!rules::after(h.state, verb)) throw Failure(Kind::invalid, refusal(h, verb));
    StepRequest resolved = request;
    for (std::string* person : {&resolved.by, &resolved.fixed_by, &resolved.verified_by})
      if (!person->empty()) *person = person_text(bench_, *person);
    require(h, verb, resolved);
    if (verb == Verb::close &&
        (h.state == State::dispatched || h.state == State::rectifying || h.state == State::fixed))
      walk(resolved, h, outcome.notes);
    else
      one(verb, resolved, h, outcome.notes);
    if (!model::is_open(h.state))
      settle_orders_of(context_, log_, model::ItemSubject::hazard, h.id,
                       resolved.on.value_or(context_.today));
    return outcome;
  }

 private:
  void require(const Hazard& h, Verb verb, const StepRequest& r) const {
    const auto lack = rules::missing(h, verb, r, reporter_of_fix(h));
    if (lack.empty()) return;
    Message all;
    for (const auto& one : lack) all = base::joined(all, one, N_("{a}; {b}"));
    throw Failure(
        Kind::invalid,
        Message("{number}: {what}").with("number", model::number_of(h)).with("what", all));
  }

  /// Who said that it was fixed, which may be another one than who fixed it; empty when it is not
  /// fixed or nobody was named.
  [[nodiscard]] std::string reporter_of_fix(const Hazard& h) const {
    std::string by;
    if (h.state != State::fixed || h.steps == 0) return by;
    for (const Step& step : store::steps_of(context_.db, h.id))
      if (step.verb == "fixed") by = step.by;
    return by;
  }

  void walk(const StepRequest& r, Hazard& h, std::vector<Message>& notes) {
    const Day on = r.on.value_or(context_.today);
    StepRequest part = r;
    if (h.state != State::fixed) {
      part.on = r.fixed_on ? r.fixed_on : OptDay(on);
      part.by = r.fixed_by;
      one(Verb::fixed, part, h, notes);
    }
    part.on = r.verified_on ? r.verified_on : OptDay(on);
    one(Verb::accept, part, h, notes);
    part.on = on;
    part.by = r.by;
    one(Verb::close, part, h, notes);
  }

  void one(Verb verb, const StepRequest& r, Hazard& h, std::vector<Message>& notes) {
    const Hazard before = h;
    Step step;
    step.record = h.id;
    step.verb = model::word(verb);
    step.on = r.on.value_or(context_.today);
    step.because = r.because;
    step.by = r.by.empty() ? context_.actor : r.by;
    auto history = h.steps > 0 ? store::steps_of(context_.db, h.id) : std::vector<Step>{};
    check_date(h, verb, r, step, history);
    step.late_entry =
        rules::is_late_entry(step.on, context_.today, bench_.rules.late_entry_days) ? 1 : 0;
    if (history.empty()) history = told_steps(h);
    if (verb == Verb::edit) {
      apply_edits(bench_, r.facts, h);
      if (h.state != State::registered)
        notes.emplace_back(N_("the letter that was issued now differs from the record"));
    }
    apply_effect(bench_, verb, r, history, h, step, notes);
    if (is_listing(verb)) list(context_, bench_, log_, verb, r, h, step, notes);
    h.state = *rules::after(before.state, verb);
    record(verb, before, h, history, step);
  }

  void check_date(const Hazard& h, Verb verb, const StepRequest& r, const Step& step,
                  const std::vector<Step>& history) const {
    OptDay previous = moves_state(verb) ? latest(h) : h.found_on;
    if (moves_state(verb))
      for (const Step& past : history)
        if (past.verb != "edit" && past.verb != "note" && past.verb != "recount" &&
            past.verb != "import" && past.verb != "correct" && (!previous || past.on > *previous))
          previous = past.on;
    const auto problem = rules::date_problem(step.on, previous, context_.today, r.because,
                                             bench_.rules.late_entry_days);
    if (problem)
      throw Failure(
          Kind::invalid,
          Message("{number}: {what}").with("number", model::number_of(h)).with("what", *problem));
  }

  void record(Verb verb, const Hazard& before, Hazard& h, std::vector<Step>& history,
              const Step& step) {
    if (before.steps > 0) history.clear();
    history.push_back(step);
    model::Event event = change_event(model::word(verb), before, h, history);
    event.effective_on = base::to_iso(step.on);
    event.by = step.by;
    event.because = step.because;
    write_change(writer_, before, h, history, log_.append(event));
  }

  const Context& context_;
  Workbench bench_;
  std::unique_ptr<store::EventLog> own_log_;
  store::EventLog& log_;
  store::HazardWriter writer_;
};

}  // namespace

class HazardSteps::Part : public Stepper {
 public:
  using Stepper::Stepper;
};

HazardSteps::HazardSteps(const Context& context, store::EventLog& log)
    : part_(std::make_unique<Part>(context, log)) {}
HazardSteps::~HazardSteps() = default;
StepOutcome HazardSteps::run(Verb verb, const StepRequest& request) {
  return part_->run(verb, request);
}

StepResult step_hazards(const Context& context, Verb verb, const std::vector<StepRequest>& requests,
                        bool each) {
  return run_steps<Hazard, Stepper>(context, verb, requests, each);
}

}  // namespace duban::casework
