// The step table of a hazard and what each step must have.
#include "rules/hazard_steps.hpp"

#include <array>

#include "base/text.hpp"
#include "rules/steps.hpp"

namespace duban::rules {

using base::Day;
using base::Message;
using model::Grade;
using model::Hazard;
using model::State;
using model::StepRequest;
using model::Verb;

namespace {

struct Row {
  Verb verb;
  std::array<std::optional<State>, 7>
      to;  // registered dispatched rectifying fixed accepted closed voided
};

constexpr std::optional<State> no = std::nullopt;
using enum State;

constexpr std::array<Row, 19> table{{
    {Verb::edit, {registered, dispatched, rectifying, fixed, accepted, closed, no}},
    {Verb::note, {registered, dispatched, rectifying, fixed, accepted, closed, no}},
    {Verb::dispatch, {dispatched, no, no, no, no, no, no}},
    {Verb::reassign, {no, dispatched, no, no, no, no, no}},
    {Verb::plan, {no, rectifying, rectifying, no, no, no, no}},
    {Verb::fixed, {no, fixed, fixed, no, no, no, no}},
    {Verb::accept, {no, no, no, accepted, no, no, no}},
    {Verb::reject, {no, no, no, rectifying, rectifying, no, no}},
    {Verb::close, {closed, closed, closed, closed, closed, no, no}},
    {Verb::reopen, {no, no, no, no, no, dispatched, no}},
    {Verb::void_, {voided, voided, voided, voided, voided, no, no}},
    {Verb::extend_request, {no, dispatched, rectifying, no, no, no, no}},
    {Verb::extend_grant, {no, dispatched, rectifying, no, no, no, no}},
    {Verb::extend_refuse, {no, dispatched, rectifying, no, no, no, no}},
    {Verb::suspend, {no, dispatched, rectifying, no, no, no, no}},
    {Verb::resume, {no, dispatched, rectifying, no, no, no, no}},
    {Verb::list_up, {no, dispatched, rectifying, fixed, no, no, no}},
    {Verb::relist, {no, dispatched, rectifying, fixed, accepted, no, no}},
    {Verb::delist, {no, dispatched, rectifying, fixed, accepted, no, no}},
}};

using Lack = std::vector<Message>;

void want(Lack& lack, bool there, const char* sentence) {
  if (!there) lack.emplace_back(sentence);
}

bool plan_complete(const Hazard& h, const StepRequest& r) {
  const auto has = [](const std::string& old, const std::string& now) {
    return !old.empty() || !now.empty();
  };
  return has(h.plan_responsibility, r.responsibility) && has(h.plan_measures, r.measures) &&
         has(h.plan_funds, r.funds) && has(h.plan_time_limit, r.time_limit) &&
         has(h.plan_contingency, r.contingency);
}

void lack_for_plan(Lack& lack, const Hazard& h, const StepRequest& r) {
  const bool said = !r.responsibility.empty() || !r.measures.empty() || !r.funds.empty() ||
                    !r.time_limit.empty() || !r.contingency.empty() || !r.interim.empty() ||
                    !r.note.empty();
  const bool complete = h.grade != Grade::major || plan_complete(h, r);
  want(lack, said || !complete, N_("say at least one part of the plan, such as --measures"));
  want(lack, complete,
       N_("a major hazard needs all five parts: --responsibility --measures --funds --time-limit "
          "--contingency [总局令16号]"));
}

bool has_evidence(const StepRequest& r) { return !r.done.empty() || !r.note.empty(); }

void lack_for_fixed(Lack& lack, const Hazard& h, const StepRequest& r) {
  want(lack, has_evidence(r) || !h.done.empty(), N_("say what was done: --done TEXT"));
  if (h.grade == Grade::major)
    want(lack, plan_complete(h, StepRequest{}),
         N_("a major hazard needs its five-part plan first: duban hazard plan [总局令16号]"));
}

void lack_for_accept(Lack& lack, const Hazard& h, const std::string& verifier,
                     const std::string& reported_by) {
  want(lack, !verifier.empty(), N_("say who verified it: --by NAME (or --verified-by NAME)"));
  if (!verifier.empty() &&
      (same_person(verifier, h.fixed_by) || same_person(verifier, reported_by)))
    lack.push_back(
        Message(N_("{name} fixed or reported it and cannot verify it too: name another verifier"))
            .with("name", verifier));
}

void lack_for_close(Lack& lack, const Hazard& h, const StepRequest& r,
                    const std::string& reported_by) {
  if (!h.listed_by.empty()) {
    lack.push_back(Message(N_("it is listed by {body}: first delist it with that body's document "
                              "(duban hazard delist)"))
                       .with("body", h.listed_by));
    return;
  }
  if (h.state == State::accepted) return;
  if (h.grade == Grade::major) {
    lack.emplace_back(h.state == State::registered
                          ? N_("a major hazard cannot be closed on the spot: dispatch it first")
                      : h.state == State::fixed
                          ? N_("a major hazard goes step by step: now accept, then close")
                          : N_("a major hazard goes step by step: plan, fixed, accept, close"));
    return;
  }
  if (h.state == State::registered)
    return want(lack, has_evidence(r), N_("say what was done on the spot: --done TEXT"));
  if (h.state != State::fixed) {
    want(lack, !r.fixed_by.empty(), N_("say who fixed it: --fixed-by NAME"));
    want(lack, has_evidence(r) || !h.measure.empty(), N_("say what was done: --done TEXT"));
  }
  want(lack, h.state != State::fixed || r.fixed_by.empty() || same_person(r.fixed_by, h.fixed_by),
       N_("who fixed it is on record already: leave --fixed-by out"));
  Hazard then = h;
  if (h.state != State::fixed) then.fixed_by = r.fixed_by;
  if (r.verified_by.empty())
    lack.emplace_back(N_("say who verified it: --verified-by NAME"));
  else
    lack_for_accept(lack, then, r.verified_by, reported_by);
}

/// Extensions and suspensions.
void lack_for_clock(Lack& lack, const Hazard& h, Verb verb, const StepRequest& r) {
  switch (verb) {
    case Verb::extend_request:
      want(lack, r.until.has_value(), N_("say until when: --until DATE"));
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
    case Verb::extend_grant:
      want(lack, r.until.has_value() || h.asked_until.has_value(),
           N_("say until when: --until DATE"));
      break;
    case Verb::extend_refuse:
      want(lack, h.asked_until.has_value(), N_("no extension was asked for: nothing to refuse"));
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
    case Verb::suspend:
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      want(lack, h.due_on.has_value(), N_("it has no running clock: nothing to suspend"));
      want(lack, !(h.suspended_from && !h.suspended_until),
           N_("its clock is suspended already: resume it first"));
      break;
    case Verb::resume:
      want(lack, h.suspended_from.has_value(), N_("its clock is not suspended: nothing to resume"));
      break;
    default: break;
  }
}

void lack_for_reopen(Lack& lack, const Hazard& h, const StepRequest& r) {
  const auto kind = model::read_word<model::ReopenKind>(r.kind);
  if (!kind) {
    lack.emplace_back(
        N_("say why: --kind recurrence (反弹, a new clock), not-held (整改不到位), false "
           "(虚假整改) or mistake (误销号)"));
    return;
  }
  want(lack, *kind != model::ReopenKind::false_ || !r.approved_by.empty(),
       N_("a false rectification is determined: say by whom, --approved-by NAME"));
  const bool sets_clock = !r.due.empty() || !r.policy.empty() || r.from.has_value();
  want(lack,
       *kind == model::ReopenKind::recurrence || h.clock_origin == model::Origin::none ||
           !sets_clock,
       N_("the old clock goes on: another date needs an extension (duban hazard extend)"));
}

/// Listed supervision.
void lack_for_listing(Lack& lack, const Hazard& h, Verb verb, const StepRequest& r) {
  switch (verb) {
    case Verb::list_up:
      want(lack, r.until.has_value(), N_("say the deadline of the listing: --until DATE"));
      if (!h.listed_by.empty())
        lack.push_back(Message(N_("it is listed by {body} already: carry it over with relist"))
                           .with("body", h.listed_by));
      break;
    case Verb::relist:
      want(lack, !h.listed_by.empty(), N_("it is not listed: list it with list-up"));
      want(lack, r.until.has_value(), N_("say the deadline of the listing: --until DATE"));
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
    case Verb::delist:
      want(lack, !h.listed_by.empty(), N_("it is not listed: nothing to take down"));
      break;
    default: break;
  }
}

}  // namespace

std::optional<State> after(State state, Verb verb) {
  return table[static_cast<std::size_t>(verb)].to[static_cast<std::size_t>(state)];
}

std::vector<Verb> legal_verbs(State state) {
  std::vector<Verb> verbs;
  for (const Row& row : table)
    if (row.to[static_cast<std::size_t>(state)]) verbs.push_back(row.verb);
  return verbs;
}

Lack missing(const Hazard& h, Verb verb, const StepRequest& r, const std::string& reported_by) {
  Lack lack;
  switch (verb) {
    case Verb::dispatch:
      want(lack, h.responsible != 0 || r.unit_id != 0 || !r.unit.empty(),
           N_("say the responsible unit: --unit UNIT"));
      break;
    case Verb::reassign:
      want(lack, r.unit_id != 0 || !r.unit.empty(),
           N_("say the new responsible unit: --unit UNIT"));
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
    case Verb::plan: lack_for_plan(lack, h, r); break;
    case Verb::fixed: lack_for_fixed(lack, h, r); break;
    case Verb::accept:
      lack_for_accept(lack, h, r.verified_by.empty() ? r.by : r.verified_by, reported_by);
      break;
    case Verb::close: lack_for_close(lack, h, r, reported_by); break;
    case Verb::reopen:
      want(lack, h.responsible != 0 || r.unit_id != 0 || !r.unit.empty(),
           N_("say the responsible unit: --unit UNIT"));
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      lack_for_reopen(lack, h, r);
      break;
    case Verb::reject: want(lack, !r.because.empty(), N_("say the reason: --because TEXT")); break;
    case Verb::void_:
      want(lack, !r.because.empty() || !r.duplicate_of.empty(),
           N_("say the reason: --because TEXT, or --duplicate-of NUMBER"));
      break;
    case Verb::extend_request:
    case Verb::extend_grant:
    case Verb::extend_refuse:
    case Verb::suspend:
    case Verb::resume: lack_for_clock(lack, h, verb, r); break;
    case Verb::list_up:
    case Verb::relist:
    case Verb::delist: lack_for_listing(lack, h, verb, r); break;
    case Verb::edit:
      if (h.state != State::registered)
        want(lack, !r.because.empty(),
             N_("it has been dispatched: say why it is edited, --because TEXT"));
      break;
    case Verb::note:
      want(lack, !r.progress.empty() || !r.reason.empty() || !r.next.empty() || !r.note.empty(),
           N_("say something: --progress, --reason, --next or --note"));
      break;
  }
  return lack;
}

}  // namespace duban::rules
