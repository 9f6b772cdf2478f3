// Facts, steps and the deadline's story.
#include "report/hazard_life.hpp"

#include "model/length.hpp"
#include "report/hazard_columns.hpp"
#include "report/words.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"

namespace duban::report {

using base::Day;
using base::Message;
using model::Hazard;
using model::Step;

namespace {

/// Why a day rolled: the first day off, by name.
Message roll_reason(Day day, const rules::Calendar& calendar) {
  if (const auto* special = calendar.special(day); special != nullptr && special->off)
    return Message(N_("{day} is a day off ({name})")).with("day", day).with("name", special->name);
  return Message(N_("{day} is a Saturday or Sunday")).with("day", day);
}

void tell_baseline(std::vector<Message>& story, const Hazard& h, const model::Rulebook& rules,
                   const rules::Calendar& calendar) {
  if (h.clock_origin == model::Origin::written) {
    story.push_back(Message(N_("Written deadline {day}; a written date stands as written."))
                        .with("day", h.written_on.value_or(Day{})));
    return;
  }
  const auto length = model::parse_length(h.policy_length).value_or(model::Length{});
  const auto counted = calendar.add(*h.clock_start, length, h.policy_roll != 0);
  const auto policy = rules.policies.find(h.policy);
  const Message counted_so =
      Message(
          h.policy.empty()
              ? N_("As ordered: {length} from {start}, which is not counted itself: {raw}.")
              : N_("Policy {policy}: {length} from {start}, which is not counted itself: {raw}."))
          .with("policy", h.policy)
          .with("length", model::length_word(length))
          .with("start", *h.clock_start)
          .with("raw", counted.raw);
  story.push_back(counted_so);
  if (policy != rules.policies.end() && !policy->second.basis.empty())
    story.push_back(Message(N_("Basis: {basis}.")).with("basis", policy->second.basis));
  if (counted.raw != counted.due)
    story.push_back(Message(N_("{why}: moved to the next workday, {due}."))
                        .with("why", roll_reason(counted.raw, calendar))
                        .with("due", counted.due));
}

/// `due` is the deadline in force before the step, and after it when the step moves it.
void tell_step(std::vector<Message>& story, const Step& step, model::OptDay& due) {
  if (step.due_after) due = step.due_after;
  const auto told = [&](const char* key) {
    story.push_back(Message(key)
                        .with("on", step.on)
                        .with("by", step.by)
                        .with("until", step.until.value_or(Day{}))
                        .with("from", step.from.value_or(Day{}))
                        .with("because", step.because)
                        .with("due", due ? base::to_iso(*due) : "—"));
  };
  if (step.verb == "extend-request")
    told(N_("{on}: an extension until {until} was asked for ({because})."));
  else if (step.verb == "extend-grant")
    told(N_("{on}: {by} granted an extension: {due}."));
  else if (step.verb == "extend-refuse")
    told(N_("{on}: {by} refused the extension ({because})."));
  else if (step.verb == "suspend" && step.until)
    told(N_("{on}: suspended from {from} to {until}, both days in ({because}): {due}."));
  else if (step.verb == "suspend")
    told(N_("{on}: suspended from {from} ({because})."));
  else if (step.verb == "resume" && step.from && step.until && *step.until < *step.from)
    told(N_("{on}: resumed on the first day already; no day was suspended: {due}."));
  else if (step.verb == "resume")
    told(N_("{on}: resumed; suspended from {from} to {until}: {due}."));
  else if (step.verb == "reassign")
    told(N_("{on}: handed to another unit ({because}); deadline {due}."));
  else if (step.verb == "reject" && step.until)
    told(N_("{on}: the fix was rejected ({because}); to be done again by {until}."));
  else if (step.verb == "reject")
    told(N_("{on}: the fix was rejected ({because}); the clock counted on."));
  else if (step.verb == "reopen" && model::reopen_kind(step) != model::ReopenKind::recurrence)
    told(N_("{on}: opened again ({because}); the clock counted on as if it had never stopped."));
  else if (step.verb == "recount")
    told(N_("{on}: recounted on a new calendar: {due}."));
}

}  // namespace

Table facts_table(const Hazard& hazard, const UnitName& unit, Day today) {
  Table table{"hazard",
              N_("Hazard"),
              {{"fact", N_("Fact"), Kind::text, 22}, {"value", N_("Value"), Kind::text, 60}},
              {},
              {}};
  table.facts = true;
  const HazardView view{hazard, rules::lateness(rules::clock_of(hazard), today), 1, unit};
  for (const auto& id : hazard_column_ids()) {
    if (id == "place_in_list" || id == "days_late" || id == "days" || id == "policy_length" ||
        id == "policy_roll" || id == "calendar_version" || id == "raw_on" || id == "clock_start")
      continue;
    const Column* column = hazard_column(id);
    table.rows.push_back(fact_row(column->id, column->heading, hazard_cell(view, id)));
  }
  return table;
}

Table steps_table(const std::vector<Step>& steps, const UnitName& unit) {
  Table table{"steps",
              N_("Steps"),
              {{"on", N_("Date"), Kind::date, 12},
               {"step", N_("Step"), Kind::text, 14},
               {"by", N_("By"), Kind::text, 16},
               {"due_after", N_("Deadline then"), Kind::date, 12},
               {"unit", N_("Unit"), Kind::text, 16},
               {"text", N_("What"), Kind::text, 30},
               {"because", N_("Because"), Kind::text, 24},
               {"mark", N_("Mark"), Kind::text, 10}},
              {},
              {}};
  for (const Step& step : steps) {
    Cell mark;
    if (step.late_entry != 0) mark = {Message(N_("late entry")).coded("late"), Role::near};
    if (step.imported != 0) mark = {Message(N_("from the ledger")).coded("imported"), Role::quiet};
    if (step.imported == model::without_its_day)
      mark = {Message(N_("from the ledger, without its day")).coded("imported-undated"),
              Role::quiet};
    table.rows.push_back({{step.on},
                          {verb_word(step.verb)},
                          text_cell(step.by),
                          day_cell(step.due_after),
                          text_cell(unit(step.unit_after)),
                          step.verb == "reopen" && !step.text.empty()
                              ? Cell{model::label(model::reopen_kind(step))}
                              : text_cell(step.text),
                          text_cell(step.because),
                          mark});
  }
  return table;
}

std::vector<Message> deadline_story(const Hazard& h, const std::vector<Step>& steps,
                                    const model::Rulebook& rules, const rules::Calendar& calendar,
                                    Day today) {
  std::vector<Message> story;
  if (h.state == model::State::voided && h.voided_on) {  // what was counted before binds nobody
    story.push_back(Message(N_("Voided on {day} ({reason}): no clock runs."))
                        .with("day", *h.voided_on)
                        .with("reason", h.void_reason));
    return story;
  }
  if (h.clock_origin == model::Origin::none) {
    story.emplace_back(h.responsible == 0
                           ? N_("It has no responsible unit: no clock runs, and it is not overdue.")
                           : N_("It was not dispatched and has no written deadline: no clock runs, "
                                "and it is not overdue."));
    return story;
  }
  tell_baseline(story, h, rules, calendar);
  model::OptDay due = h.baseline_on;
  auto first = steps.begin();
  for (auto step = steps.begin(); step != steps.end(); ++step)
    if (step->verb == "reopen" && model::reopen_kind(*step) == model::ReopenKind::recurrence)
      first = step;
  for (auto step = first; step != steps.end(); ++step) tell_step(story, *step, due);
  if (h.reopenings > 0)
    story.push_back(Message(first != steps.begin()
                                ? N_("Reopened {n} times; this is the newest clock.")
                                : N_("Reopened {n} times."))
                        .with("n", h.reopenings));
  if (h.was_overdue > 0)
    story.push_back(Message(N_("It had once been {days} days overdue; that stays on record."))
                        .with("days", h.was_overdue));
  if (h.provisional != 0)
    story.emplace_back(N_("Provisional: the holidays of that year are not announced yet."));
  if (h.due_on)
    story.push_back(Message(N_("Deadline: {due}, that day included.")).with("due", *h.due_on));
  if (h.fixed_on) story.push_back(Message(N_("Reported fixed on {day}.")).with("day", *h.fixed_on));
  if (h.told_on && !h.fixed_on)
    story.push_back(
        Message(N_("The ledger tells that it is done, but not since when (told on {day})."))
            .with("day", *h.told_on));
  if (h.waited > 0)
    story.push_back(
        Message(N_("Rejected reports waited {days} days for this office; that time is kept apart."))
            .with("days", h.waited));
  story.push_back(Message(N_("Today, {today}: {state}."))
                      .with("today", today)
                      .with("state", lateness_word(rules::lateness(rules::clock_of(h), today))));
  return story;
}

}  // namespace duban::report
