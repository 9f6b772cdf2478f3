// Effects of the verbs.
#include "casework/hazard/effects.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/deadline_moves.hpp"
#include "casework/hazard/add.hpp"
#include "casework/hazard/clock.hpp"
#include "casework/hazard/round_links.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "intake/cell_text.hpp"
#include "intake/date_text.hpp"
#include "intake/ledger.hpp"
#include "model/length.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;
using model::State;
using model::Step;
using model::StepRequest;
using model::Verb;

namespace {

Day start_of(const model::Policy& policy, const Hazard& h, Day on, const StepRequest& r) {
  if (policy.start == "found") return *h.found_on;
  if (policy.start == "dispatched") return on;
  if (r.from) return *r.from;
  throw Failure(
      Kind::invalid,
      Message(N_("the policy {policy} counts from the day it was {start}: say that day with "
                 "--since DATE"))
          .with("policy", policy.id)
          .with("start", Message(policy.start == "signed" ? N_("signed for") : N_("exposed"))));
}

/// `keep_written`: a date that the ledger wrote is the deadline when nothing else is said and it is
/// not past.
void start(const Desk& desk, const StepRequest& r, Hazard& h, Day on, bool keep_written) {
  h.suspended_from.reset();
  h.suspended_until.reset();
  if (r.due.empty() && r.policy.empty() && keep_written && h.written_on && *h.written_on >= on)
    return start_written_clock(h, *h.written_on, on, desk.calendar(), desk.rules());
  h.written_on.reset();
  if (!r.due.empty()) {
    if (const auto length = model::parse_length(r.due))  // counted, and so it stays explained
      return start_clock(h, {{}, *length, true, "dispatched", {}}, on, desk.calendar());
    const Day written = gather::deadline_text(r.due, on, desk.calendar());
    if (written < on)
      throw Failure(
          Kind::invalid,
          Message(N_("the deadline {due} lies before {on}")).with("due", written).with("on", on));
    return start_written_clock(h, written, on, desk.calendar(), desk.rules());
  }
  const auto policy = gather::policy_of(desk.db(), desk.rules(), r.policy);
  start_clock(h, policy, start_of(policy, h, on, r), desk.calendar());
}

void own(const Desk& desk, const StepRequest& r, Hazard& h, Step& step) {
  step.unit_before = h.responsible;
  if (r.unit_id != 0 || !r.unit.empty()) {
    const model::Id unit = r.unit_id != 0 ? r.unit_id : gather::resolve_unit(desk.names(), r.unit);
    if (unit != h.responsible && h.responsible != 0)
      h.responsible_person.clear(), h.responsible_phone.clear();
    h.responsible = unit;
  }
  step.unit_after = h.responsible;
  take(h.responsible_person, r.person);
  take(h.responsible_phone, r.phone);
}

void dispatch(const Desk& desk, const StepRequest& r, Hazard& h, Step& step) {
  own(desk, r, h, step);
  h.mode = model::Mode::own;  // whoever reported it: this office has dispatched it
  h.dispatched_on = step.on;
  take(h.dispatch_document, r.document);
  step.text = r.document;
  start(desk, r, h, step.on, true);
}

void reassign(const Desk& desk, const StepRequest& r, Hazard& h, Step& step) {
  const model::Id before = h.responsible;
  own(desk, r, h, step);
  if (h.responsible == before)
    throw Failure(Kind::invalid, Message(N_("{unit} is the responsible unit already"))
                                     .with("unit", desk.names().name(before)));
  if (desk.rules().restart_on_reassign && h.clock_origin == model::Origin::policy)
    step.text = "restart";
}

void file_plan(const StepRequest& r, Hazard& h, Step& step) {
  take(h.plan_responsibility, r.responsibility);
  take(h.plan_measures, r.measures);
  take(h.plan_funds, r.funds);
  take(h.plan_time_limit, r.time_limit);
  take(h.plan_contingency, r.contingency);
  take(h.interim_protection, r.interim);
  if (const auto funds = intake::read_funds(r.funds); !r.funds.empty() && funds) h.funds = *funds;
  h.plan_on = step.on;
  step.text = r.note.empty() ? r.measures : r.note;
}

void fix(const Desk& desk, const StepRequest& r, Hazard& h, Step& step) {
  const std::string& who = r.fixed_by.empty() ? r.by : r.fixed_by;
  h.fixed_on = step.on;
  h.fixed_by = who.empty() ? step.by : who;
  if (r.by.empty()) step.by = h.fixed_by;  // else --by is who reported it
  take(h.done, r.done.empty() ? r.note : r.done);
  if (h.done.empty()) h.done = h.measure;  // closing in one go: done as the measure on record says
  step.text = h.done;
  if (h.suspended_from && !h.suspended_until && *h.suspended_from <= step.on)
    step.from = h.suspended_from,
    step.until = h.suspended_until = step.on;  // the fix ends an open suspension
  const auto acceptance = desk.rules().policies.find(desk.rules().acceptance);
  if (acceptance != desk.rules().policies.end())
    std::tie(h.acceptance_due, h.acceptance_counted) =
        desk.count(step.on, acceptance->second.length, acceptance->second.roll);
}

void reject(const Desk& desk, const StepRequest& r, Hazard& h, Step& step) {
  if (h.fixed_on) h.waited += step.on - *h.fixed_on;
  h.rejections += 1;
  h.told_on.reset();
  h.fixed_on.reset();
  h.acceptance_due.reset();
  h.acceptance_counted.clear();
  h.accepted_on.reset();
  h.fixed_by.clear();
  h.accepted_by.clear();
  if (!r.redo_by.empty()) {
    step.until = gather::deadline_text(r.redo_by, step.on, desk.calendar());
    if (*step.until < step.on)
      throw Failure(Kind::invalid, Message(N_("the deadline {due} lies before {on}"))
                                       .with("due", *step.until)
                                       .with("on", step.on));
    remember_overdue(h, step.on);
    if (h.clock_origin == model::Origin::none)
      start_written_clock(h, *step.until, step.on, desk.calendar(), desk.rules());
  }
}

void reopen(const Desk& desk, const StepRequest& r, Hazard& h, Step& step) {
  const auto kind =
      model::read_word<model::ReopenKind>(r.kind).value_or(model::ReopenKind::recurrence);
  own(desk, r, h, step);
  step.text = model::word(kind);
  if (!r.approved_by.empty()) step.by = desk.person(r.approved_by);
  if (kind != model::ReopenKind::mistake) h.reopenings += 1;
  h.told_on.reset();
  h.fixed_on.reset();
  h.accepted_on.reset();
  h.closed_on.reset();
  h.acceptance_due.reset();
  h.acceptance_counted.clear();
  h.asked_on.reset();
  h.asked_until.reset();
  h.fixed_by.clear();
  h.accepted_by.clear();
  h.closed_by.clear();
  h.done.clear();
  if (kind != model::ReopenKind::recurrence && h.clock_origin != model::Origin::none) return;
  h.dispatched_on = step.on;
  h.dispatch_document = r.document;
  start(desk, r, h, step.on, false);
}

void ask_extension(const Desk& desk, const StepRequest& r, Hazard& h, Step& step,
                   std::vector<Message>& notes) {
  if (!h.due_on) throw Failure(Kind::invalid, N_("it has no deadline: nothing to extend"));
  expect_later(*r.until, *h.due_on);
  note_replaced(h, notes);
  note_longest(desk, *h.baseline_on, *r.until, notes);
  h.asked_on = step.on;
  h.asked_until = r.until;
  step.until = r.until;
  step.text = r.opinion;
  take(h.interim_protection, r.interim);
  take(h.progress, r.progress);
  const Day expiry =
      h.listed_until ? *h.listed_until : *h.due_on;  // a listed hazard: the window of its listing
  const Day latest = desk.calendar().subtract(expiry, desk.rules().extension_window).due;
  if (step.on > latest)
    notes.push_back(Message(N_("asked on {on}; the window for asking closed on {latest}"))
                        .with("on", step.on)
                        .with("latest", latest));
  const Day decide = desk.calendar().add(step.on, desk.rules().extension_decision, false).due;
  notes.push_back(Message(N_("decide by {day}")).with("day", decide));
}

void grant_extension(const Desk& desk, const StepRequest& r, Hazard& h, Step& step,
                     std::vector<Message>& notes) {
  if (!h.due_on) throw Failure(Kind::invalid, N_("it has no deadline: nothing to extend"));
  const Day until = r.until ? *r.until : *h.asked_until;
  expect_later(until, *h.due_on);
  if (!h.asked_until) notes.emplace_back(N_("granted without a request on record"));
  note_longest(desk, *h.baseline_on, until, notes);
  remember_overdue(h, step.on);
  h.extensions += 1;
  h.asked_on.reset();
  h.asked_until.reset();
  step.until = until;
  step.text = r.opinion;
}

void suspend(const StepRequest& r, Hazard& h, Step& step) {
  const Day from = r.from ? *r.from : step.on;
  if (h.suspended_until && from <= *h.suspended_until)
    throw Failure(Kind::invalid,
                  Message(N_("its clock was suspended until {until} already: begin later"))
                      .with("until", *h.suspended_until));
  if (h.clock_start && from < *h.clock_start)
    throw Failure(Kind::invalid, Message(N_("{from} lies before the clock started, {start}"))
                                     .with("from", from)
                                     .with("start", *h.clock_start));
  if (r.until && *r.until < from)
    throw Failure(
        Kind::invalid,
        Message(N_("{until} lies before {from}")).with("until", *r.until).with("from", from));
  remember_overdue(h, from - 1);
  step.from = h.suspended_from = from;
  step.until = h.suspended_until = r.until;
}

void resume(Hazard& h, Step& step) {
  if (h.suspended_until && *h.suspended_until < step.on)
    throw Failure(Kind::invalid, N_("its clock is not suspended: nothing to resume"));
  step.from = h.suspended_from;
  step.until = h.suspended_until = step.on - 1;
  if (*h.suspended_until < *h.suspended_from) h.suspended_from.reset(), h.suspended_until.reset();
}

void void_hazard(const Desk& desk, const StepRequest& r, Hazard& h, Step& step) {
  h.voided_on = step.on;
  h.void_reason = r.because;
  if (!r.duplicate_of.empty()) {
    const Hazard original = gather::standing(gather::find_hazard(desk.db(), r.duplicate_of));
    if (original.id == h.id)
      throw Failure(Kind::invalid, N_("a hazard cannot be a duplicate of itself"));
    h.void_reason +=
        (h.void_reason.empty() ? "" : " ") + std::string("= ") + model::number_of(original);
    step.because = h.void_reason;
  }
}

void note(const StepRequest& r, Hazard& h, Step& step) {
  take(h.progress, r.progress);
  take(h.unfinished_reason, r.reason);
  take(h.next_step, r.next);
  step.text = base::join(base::said({r.progress, r.reason, r.next, r.note}), "；");
}

}  // namespace

namespace {

/// The number of an earlier hazard; nothing repeats itself or what came later.
std::string repeated_one(const Desk& desk, const std::string& text, const Hazard& h) {
  const auto other = gather::find_hazard(desk.db(), text);
  if (other.id == h.id || *other.found_on > *h.found_on)
    throw Failure(Kind::invalid,
                  Message(N_("{number} is not an earlier one: it cannot be what {this} repeats"))
                      .with("number", model::number_of(other))
                      .with("this", model::number_of(h)));
  return model::number_of(other);
}

}  // namespace

void apply_edits(const Desk& desk, const std::vector<std::pair<std::string, std::string>>& edits,
                 Hazard& h) {
  for (const auto& [name, text] : edits) {
    const auto* field = model::hazard_field(name);
    if (field == nullptr) throw Failure(Kind::bug, Message("no field {name}").with("name", name));
    std::string value = text == "-" ? "" : text;
    if (field->role == model::HazardField::Role::unit && !value.empty())
      value = std::to_string(gather::resolve_unit(desk.names(), value));
    if (name == "assisting") {
      std::vector<std::string> units;
      for (const auto& unit : base::split_list(value))
        units.push_back(desk.names().name(gather::resolve_unit(desk.names(), unit)));
      value = base::join(units, ";");
    }
    if (name == "responsible_phone" && intake::is_destroyed(value))
      throw Failure(Kind::usage,
                    Message(N_("\"{text}\" is no telephone number")).with("text", value));
    if (name == "grade") {
      const auto grade = model::read_word<model::Grade>(value);
      if (!grade)
        throw Failure(
            Kind::usage,
            Message(N_("\"{text}\" is no grade; there are two: 一般 (ordinary) and 重大 (major)"))
                .with("text", text));
      value = model::word(*grade);
    }
    if (std::holds_alternative<model::OptDay model::Hazard::*>(field->member) && !value.empty()) {
      const auto read = intake::read_date(value);
      if (const auto* wrong = std::get_if<Message>(&read)) throw Failure(Kind::usage, *wrong);
      value = base::to_iso(std::get<Day>(read));
    }
    if (name == "repeat_of" && !value.empty()) value = repeated_one(desk, value, h);
    if (name == "round" && !h.origin.empty())
      throw Failure(Kind::invalid, Message(N_("it was found at {visit}, whose round it has: duban "
                                              "inspect edit {visit} --round ROUND"))
                                       .with("visit", h.origin));
    model::set_field(h, *field, value);
    if (name == "round") RoundLinks(desk.db()).link_by_name(h);
  }
  if (h.problem.empty()) throw Failure(Kind::invalid, N_("the problem cannot be emptied"));
  if (!h.found_on || *h.found_on > desk.today())
    throw Failure(Kind::invalid, N_("the day it was found must be a day up to today"));
  for (const model::OptDay* later : {&h.dispatched_on, &h.clock_start, &h.fixed_on, &h.closed_on})
    if (*later && **later < *h.found_on)
      throw Failure(Kind::invalid,
                    Message(N_("the day it was found cannot lie after the step of {day}"))
                        .with("day", **later));
}

void apply_effect(const Desk& desk, Verb verb, const StepRequest& r,
                  const std::vector<Step>& history, Hazard& h, Step& step,
                  std::vector<Message>& notes) {
  const auto due_before = h.due_on;
  switch (verb) {
    case Verb::dispatch: dispatch(desk, r, h, step); break;
    case Verb::reassign: reassign(desk, r, h, step); break;
    case Verb::plan: file_plan(r, h, step); break;
    case Verb::fixed: fix(desk, r, h, step); break;
    case Verb::accept:
      h.accepted_by = r.by;
      h.accepted_on = step.on;
      step.text = r.note;
      break;
    case Verb::reject: reject(desk, r, h, step); break;
    case Verb::close:
      if (h.state == State::registered)
        h.fixed_on = step.on, h.fixed_by = step.by, h.done = r.done.empty() ? r.note : r.done;
      h.closed_on = step.on;
      h.closed_by = step.by;
      step.text = r.note.empty() ? r.done : r.note;
      break;
    case Verb::reopen: reopen(desk, r, h, step); break;
    case Verb::void_: void_hazard(desk, r, h, step); break;
    case Verb::extend_request: ask_extension(desk, r, h, step, notes); break;
    case Verb::extend_grant: grant_extension(desk, r, h, step, notes); break;
    case Verb::extend_refuse:
      h.asked_on.reset(), h.asked_until.reset(), step.text = r.opinion;
      break;
    case Verb::suspend: suspend(r, h, step); break;
    case Verb::resume: resume(h, step); break;
    case Verb::note: note(r, h, step); break;
    case Verb::edit:
    case Verb::list_up:
    case Verb::relist:
    case Verb::delist: break;  // casework/listings
  }
  const bool moves = verb == Verb::reassign || verb == Verb::reject || verb == Verb::extend_grant ||
                     verb == Verb::suspend || verb == Verb::resume ||
                     (verb == Verb::fixed && step.until);
  if (moves) {
    auto steps = history;
    steps.push_back(step);
    recompute_due(h, steps, desk.rules(), desk.calendar());
  }
  if (h.due_on != due_before || verb == Verb::dispatch || verb == Verb::reopen)
    step.due_before = due_before, step.due_after = h.due_on;
}

}  // namespace duban::casework
