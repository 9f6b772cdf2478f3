// A hazard as the skeleton of steps sees it.
#include "casework/hazard/steps.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/closing.hpp"
#include "casework/hazard/clock.hpp"
#include "casework/hazard/effects.hpp"
#include "casework/hazard/listings.hpp"
#include "casework/hazard/told_steps.hpp"
#include "gather/find.hpp"
#include "report/words.hpp"
#include "rules/hazard_steps.hpp"
#include "store/hazard_store.hpp"

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

OptDay latest_day(const Hazard& h) {
  for (const OptDay* day : {&h.voided_on, &h.closed_on, &h.accepted_on, &h.fixed_on, &h.told_on,
                            &h.plan_on, &h.dispatched_on, &h.found_on})
    if (*day) return *day;
  return {};
}

bool moves_state(Verb verb) { return verb != Verb::edit && verb != Verb::note; }

/// A step that says nothing of when the next one may be.
bool is_aside(const Step& step) {
  return step.verb == "edit" || step.verb == "note" || step.verb == "recount" ||
         step.verb == "import" || step.verb == "correct";
}

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
        .with("state", model::label(h.state));
  return Message(N_("{number} is {state}: {verb} is no legal step now (legal: {legal})"))
      .with("number", model::number_of(h))
      .with("state", model::label(h.state))
      .with("verb", model::word(verb))
      .with("legal", base::join(legal, ", "));
}

class HazardNoun {
 public:
  using Record = Hazard;
  using Verb = model::Verb;
  using Parts = std::vector<std::pair<Verb, StepRequest>>;

  explicit HazardNoun(Desk& desk) : desk_(desk) {}

  [[nodiscard]] Hazard find(const std::string& text) const {
    return gather::find_hazard(desk_.db(), text);
  }
  static std::string name(const Hazard& h) { return model::number_of(h); }

  static void check_legal(const Hazard& h, Verb verb) {
    if (!rules::after(h.state, verb)) throw Failure(Kind::invalid, refusal(h, verb));
  }

  [[nodiscard]] StepRequest request(const Hazard& /*h*/, StepRequest given) const {
    for (std::string* person : {&given.by, &given.fixed_by, &given.verified_by})
      if (!person->empty()) *person = desk_.person(*person);
    return given;
  }

  [[nodiscard]] std::vector<Message> missing(const Hazard& h, Verb verb,
                                             const StepRequest& r) const {
    return rules::missing(h, verb, r, reporter_of_fix(h));
  }

  /// Closing one that is not accepted yet goes all the way.
  [[nodiscard]] Parts parts(const Hazard& h, Verb verb, const StepRequest& r) const {
    const bool whole_way =
        verb == Verb::close &&
        (h.state == State::dispatched || h.state == State::rectifying || h.state == State::fixed);
    if (!whole_way) return {{verb, r}};
    Parts parts;
    const Day on = r.on.value_or(desk_.today());
    StepRequest part = r;
    if (h.state != State::fixed) {
      part.on = r.fixed_on ? r.fixed_on : OptDay(on);
      part.by = r.fixed_by;
      parts.emplace_back(Verb::fixed, part);
    }
    part.on = r.verified_on ? r.verified_on : OptDay(on);
    model::name_verifier("accept", part);
    parts.emplace_back(Verb::accept, part);
    part.on = on;
    part.by = r.by;
    parts.emplace_back(Verb::close, part);
    return parts;
  }

  OptDay latest(const Hazard& h, Verb verb, const StepRequest& /*r*/) {
    history_ = h.steps > 0 ? store::steps_of(desk_.db(), h.id) : std::vector<Step>{};
    if (!moves_state(verb)) return h.found_on;
    OptDay previous = latest_day(h);
    for (const Step& past : history_)
      if (!is_aside(past) && (!previous || past.on > *previous)) previous = past.on;
    return previous;
  }

  [[nodiscard]] Doing doing(Verb /*verb*/, const StepRequest& r) const {
    return {r.on.value_or(desk_.today()), r.by.empty() ? desk_.context().actor : r.by, r.because};
  }

  void act(Verb verb, const StepRequest& r, const Doing& doing, Hazard& h,
           std::vector<Message>& notes) {
    const Hazard before = h;
    Step step = desk_.step(model::word(verb), h.id, doing);
    if (history_.empty()) history_ = told_steps(h);
    if (verb == Verb::edit) {
      apply_edits(desk_, r.facts, h);
      const bool in_letter = std::any_of(r.facts.begin(), r.facts.end(),
                                         [](const auto& fact) { return fact.first != "round"; });
      if (h.state != State::registered && in_letter)
        notes.emplace_back(N_("the letter that was issued now differs from the record"));
    }
    apply_effect(desk_, verb, r, history_, h, step, notes);
    if (is_listing(verb)) list(desk_, verb, r, h, step, notes);
    h.state = *rules::after(before.state, verb);
    if (before.steps > 0) history_.clear();  // these are on record already
    history_.push_back(step);
    desk_.change(model::word(verb), before, h, {step.on, step.by, step.because},
                 std::move(history_));
  }

  void settle(const Hazard& h, const StepRequest& r) const {
    if (!model::is_open(h.state))
      settle_orders_of(desk_, model::ItemSubject::hazard, h.id, r.on.value_or(desk_.today()));
  }

 private:
  /// Who said that it was fixed, which may be another one than who fixed it; empty when it is not
  /// fixed or nobody was named.
  [[nodiscard]] std::string reporter_of_fix(const Hazard& h) const {
    std::string by;
    if (h.state != State::fixed || h.steps == 0) return by;
    for (const Step& step : store::steps_of(desk_.db(), h.id))
      if (step.verb == "fixed") by = step.by;
    return by;
  }

  Desk& desk_;
  std::vector<Step> history_;  ///< of the record at hand, as it stands before the step
};

}  // namespace

StepOutcome step_hazard(Desk& desk, Verb verb, const Hazard& hazard, const StepRequest& request) {
  return Stepper<HazardNoun>(desk).run(verb, hazard, request);
}

StepResult step_hazards(const Context& context, Verb verb, const std::vector<StepRequest>& requests,
                        bool each) {
  return run_steps<HazardNoun>(context, verb, requests, each);
}

}  // namespace duban::casework
