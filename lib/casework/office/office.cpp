// Settings, rules and calendars: writing and logging together.
#include "casework/office/office.hpp"

#include "casework/hazard/told_steps.hpp"
#include "casework/record.hpp"
#include "gather/in_force.hpp"
#include "model/changes.hpp"
#include "model/step.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using model::Event;
using model::Facts;

namespace {

void log_version(const Context& context, store::EventLog& log, const char* subject,
                 std::int64_t version, const std::string& sha, const std::string& source) {
  Event event;
  event.verb = "load";
  event.subject = subject;
  event.subject_id = version;
  event.effective_on = base::to_iso(context.today);
  event.changes = model::created_changes(Facts{{"sha256", sha}, {"source", source}});
  log.append(event);
}

std::int64_t put_rules(const Context& context, store::EventLog& log,
                       const model::RulesFile& rules) {
  const std::int64_t version = store::save_rules(context.db, rules, context.today);
  log_version(context, log, "rules", version, store::sha256_hex(rules.body), rules.source);
  return version;
}

std::int64_t put_calendar(const Context& context, store::EventLog& log,
                          const model::CalendarYear& year) {
  const std::int64_t version = store::save_calendar(context.db, year, context.today);
  log_version(context, log, "calendar", version, store::calendar_sha256(context.db, version),
              year.notices);
  return version;
}

void move(const Context& context, store::EventLog& log, store::HazardWriter& writer,
          const MovedDeadline& moved, const rules::Calendar& calendar,
          const model::Rulebook& rules) {
  const model::Hazard& before = moved.hazard;
  model::Hazard after = before;
  auto steps = before.steps > 0 ? store::steps_of(context.db, before.id) : told_steps(before);
  const bool no_links = links_of(steps).empty();
  recompute_due(after, steps, rules, calendar);
  if (no_links) after.baseline_on = after.due_on;
  if (before.steps > 0) steps.clear();
  model::Step step;
  step.record = after.id;
  step.verb = "recount";
  step.on = context.today;
  step.by = context.actor;
  step.due_before = moved.from;
  step.due_after = after.due_on;
  steps.push_back(step);
  Event event = change_event("recount", before, after, steps);
  event.effective_on = base::to_iso(context.today);
  event.by = context.actor;
  write_change(writer, before, after, steps, log.append(event));
}

}  // namespace

void init_office(const Context& context, const OfficeFacts& office, const model::RulesFile& rules,
                 const std::vector<model::CalendarYear>& calendars) {
  store::Transaction transaction(context.db);
  store::EventLog log(context.db, context.recorder);
  model::Unit unit;
  unit.name = office.full_name.empty() ? office.name : office.full_name;
  unit.short_name = office.name;
  unit.kind = model::UnitKind::office;
  unit.level = office.level;
  unit.id = 1;
  Event event;
  event.verb = "register";
  event.subject = "unit";
  event.subject_id = unit.id;
  event.effective_on = base::to_iso(context.today);
  event.changes = model::created_changes(model::facts_of(unit));
  unit.last_event = log.append(event);
  store::UnitWriter(context.db).insert(unit);
  change_setting(context, log, "office.unit", std::to_string(unit.id));
  change_setting(context, log, "office.name", office.name);
  change_setting(context, log, "office.full_name", unit.name);
  change_setting(context, log, "office.level", std::string(model::word(office.level)));
  change_setting(context, log, "language", office.language);
  put_rules(context, log, rules);
  for (const auto& year : calendars) put_calendar(context, log, year);
  finish(context, transaction);
}

void change_setting(const Context& context, store::EventLog& log, const std::string& key,
                    const std::string& value, const std::string& because) {
  const auto all = store::settings(context.db);
  const auto old = all.find(key);
  const std::string before = old == all.end() ? "" : old->second;
  if (before == value) return;
  store::save_setting(context.db, key, value);
  Event event;
  event.verb = "set";
  event.subject = "setting";
  event.effective_on = base::to_iso(context.today);
  event.by = context.actor;
  event.because = because;
  event.changes = model::changed_fields(Facts{{key, before}}, Facts{{key, value}});
  log.append(event);
}

std::int64_t load_rules(const Context& context, const model::RulesFile& rules) {
  store::Transaction transaction(context.db);
  const auto now = store::rules_in_force(context.db);
  if (now.body == rules.body) return now.version;
  store::EventLog log(context.db, context.recorder);
  const std::int64_t version = put_rules(context, log, rules);
  finish(context, transaction);
  return version;
}

CalendarLoad load_calendar(const Context& context, const model::CalendarYear& year, bool apply) {
  CalendarLoad load;
  store::Transaction transaction(context.db);
  store::EventLog log(context.db, context.recorder);
  for (const auto& now : store::calendar_in_force(context.db)) {
    const bool same = now.year == year.year && now.notices == year.notices &&
                      now.verified == year.verified &&
                      std::equal(now.days.begin(), now.days.end(), year.days.begin(),
                                 year.days.end(), [](const auto& a, const auto& b) {
                                   return a.day == b.day && a.off == b.off && a.name == b.name;
                                 });
    if (same) load.version = now.version;
  }
  load.changed = load.version == 0;
  if (load.changed) load.version = put_calendar(context, log, year);
  const auto calendar = gather::calendar_of(context.db);
  load.moved = moved_deadlines(context.db, calendar);
  if (apply) {
    const auto rules = gather::rules_of(context.db);
    store::HazardWriter writer(context.db);
    for (const auto& moved : load.moved) move(context, log, writer, moved, calendar, rules);
  }
  finish(context, transaction);
  return load;
}

}  // namespace duban::casework
