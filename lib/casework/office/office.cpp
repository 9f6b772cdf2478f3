// Settings, rules and calendars: writing and logging together.
#include "casework/office/office.hpp"

#include <algorithm>

#include "model/changes.hpp"
#include "model/read_changes.hpp"
#include "model/unit.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/rights_store.hpp"

namespace duban::casework {

using model::Facts;

namespace {

void note_version(Desk& desk, const char* subject, std::int64_t version, const std::string& sha,
                  const std::string& source) {
  model::Event event;
  event.verb = "load";
  event.subject = subject;
  event.subject_id = version;
  event.changes = model::created_changes(Facts{{"sha256", sha}, {"source", source}});
  desk.note(std::move(event), {desk.today(), {}});
}

std::int64_t put_rules(Desk& desk, const model::RulesFile& rules) {
  const std::int64_t version = store::save_rules(desk.db(), rules, desk.today());
  note_version(desk, "rules", version, store::sha256_hex(rules.body), rules.source);
  return version;
}

std::int64_t put_calendar(Desk& desk, const model::CalendarYear& year) {
  const std::int64_t version = store::save_calendar(desk.db(), year, desk.today());
  note_version(desk, "calendar", version, store::calendar_sha256(desk.db(), version), year.notices);
  return version;
}

bool same_days(const model::CalendarYear& a, const model::CalendarYear& b) {
  return std::equal(a.days.begin(), a.days.end(), b.days.begin(), b.days.end(),
                    [](const auto& one, const auto& other) {
                      return one.day == other.day && one.off == other.off && one.name == other.name;
                    });
}

}  // namespace

void init_office(const Context& context, const OfficeFacts& office, const model::RulesFile& rules,
                 const std::vector<model::CalendarYear>& calendars) {
  Desk desk(context);
  model::Unit unit;
  unit.name = office.full_name.empty() ? office.name : office.full_name;
  unit.short_name = office.name;
  unit.kind = model::UnitKind::office;
  unit.level = office.level;
  desk.add("register", unit, {context.today, {}});
  change_setting(desk, "office.unit", std::to_string(unit.id));
  change_setting(desk, "office.name", office.name);
  change_setting(desk, "office.full_name", unit.name);
  change_setting(desk, "office.level", std::string(model::word(office.level)));
  change_setting(desk, "language", office.language);
  put_rules(desk, rules);
  for (const auto& year : calendars) put_calendar(desk, year);
  desk.finish();
}

namespace {

void set(Desk& desk, const char* verb, const std::string& key, const std::string& value,
         const std::string& because) {
  const auto all = store::settings(desk.db());
  const auto old = all.find(key);
  const std::string before = old == all.end() ? "" : old->second;
  if (before == value) return;
  store::save_setting(desk.db(), key, value);
  model::Event event;
  event.verb = verb;
  event.subject = "setting";
  event.changes = model::changed_fields(Facts{{key, before}}, Facts{{key, value}});
  desk.note(std::move(event), {desk.today(), desk.context().actor, because});
}

}  // namespace

void change_setting(Desk& desk, const std::string& key, const std::string& value,
                    const std::string& because) {
  set(desk, "set", key, value, because);
}

void note_rehearsal(const Context& context, const std::string& copy, const store::LogHead& head) {
  Desk desk(context);
  set(desk, "rehearse", "rehearsed",
      base::to_iso(desk.today()) + " " + copy + " " + store::text_of(head), {});
  desk.finish();
}

std::int64_t load_rules(Desk& desk, const model::RulesFile& rules) {
  const auto now = store::rules_in_force(desk.db());
  return now.body == rules.body ? now.version : put_rules(desk, rules);
}

namespace {

/// Does any entry of a record, from its newest back, tell a field?
bool is_told(const store::Database& db, model::Id newest, const std::string& field,
             std::string_view subject) {
  for (auto seq = newest; seq != 0;) {
    const auto entry = store::event_at(db, seq);
    if (!entry) return true;  // log --verify says so
    const auto changes = model::read_changes(entry->changes, subject);
    if (!changes || changes->created.contains(field) || changes->set.contains(field)) return true;
    seq = entry->before;
  }
  return false;
}

/// Schema 11 kept who lent to whom, and who broke the glass, in no entry.
void tell_persons(Desk& desk) {
  for (auto loan : store::delegations(desk.db())) {
    if (is_told(desk.db(), loan.last_event, "principal", "delegation")) continue;
    auto before = loan;
    before.principal = before.deputy = 0;
    desk.change("retell", before, loan, desk.now());
  }
  for (auto broken : store::broken_glass(desk.db(), false)) {
    if (is_told(desk.db(), broken.last_event, "person", "break_glass")) continue;
    auto before = broken;
    before.person = 0;
    desk.change("retell", before, broken, desk.now());
  }
}

}  // namespace

void settle_migrated(const Context& context) {
  Desk desk(context);
  desk.seal_unsealed();
  tell_persons(desk);
  desk.finish();
}

CalendarLoad load_calendar(const Context& context, const model::CalendarYear& year, bool apply) {
  CalendarLoad load;
  Desk desk(context);
  for (const auto& now : store::calendar_in_force(desk.db()))
    if (now.year == year.year && now.notices == year.notices && now.verified == year.verified &&
        same_days(now, year))
      load.version = now.version;
  load.changed = load.version == 0;
  if (load.changed) load.version = put_calendar(desk, year);
  load.moved = recount_deadlines(desk, apply);
  desk.finish();
  return load;
}

}  // namespace duban::casework
