// Reading what is in force.
#include "gather/in_force.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/date_text.hpp"
#include "intake/rules_file.hpp"
#include "model/length.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Id;

namespace {

/// What was read of the rules, the calendar, the names and the settings, until something is
/// written.
struct InForce {
  std::optional<model::Rulebook> rules;
  std::optional<rules::Calendar> calendar;
  std::optional<rules::UnitNames> names;
  std::optional<std::map<std::string, std::string>> settings;
  std::optional<rules::PersonNames> people;
};

InForce& memory_of(const store::Database& db) {
  auto& memory = db.memory();
  if (!memory) memory = std::make_shared<InForce>();
  return *static_cast<InForce*>(memory.get());
}

model::Rulebook read_rules(const store::Database& db) {
  const auto file = store::rules_in_force(db);
  model::Rulebook rules = intake::rulebook(file.entries);
  rules.version = file.version;
  return rules;
}

rules::Calendar read_calendar(const store::Database& db) {
  std::set<int> years;
  std::vector<rules::SpecialDay> days;
  for (const auto& year : store::calendar_in_force(db)) {
    years.insert(year.year);
    for (const auto& day : year.days) days.push_back({day.day, day.off, day.name});
  }
  return {std::move(years), days, store::calendar_version(db)};
}

}  // namespace

const std::map<std::string, std::string>& settings_of(const store::Database& db) {
  auto& known = memory_of(db).settings;
  if (!known) known = store::settings(db);
  return *known;
}

const rules::PersonNames& people_of(const store::Database& db) {
  auto& known = memory_of(db).people;
  if (!known) {
    const auto names = names_of(db);
    known.emplace();
    for (const auto& person : store::persons(db)) {
      const auto* unit = names.unit(person.unit);
      known->add(person.name, person.name + (unit == nullptr ? "" : "@" + unit->name));
    }
  }
  return *known;
}

model::Rulebook rules_of(const store::Database& db) {
  auto& known = memory_of(db).rules;
  if (!known) known = read_rules(db);
  return *known;
}

rules::Calendar calendar_of(const store::Database& db) {
  auto& known = memory_of(db).calendar;
  if (!known) known = read_calendar(db);
  return *known;
}

rules::UnitNames names_of(const store::Database& db) {
  auto& known = memory_of(db).names;
  if (known) return *known;
  constexpr int asked_alone = 20;  // then all are read at once
  auto all = std::make_shared<std::map<Id, model::Unit>>();
  auto asked = std::make_shared<int>(0);
  known = rules::UnitNames(
      store::bodies(db),
      {[&db](const std::string& name) { return store::enterprises_named(db, name); },
       [&db, all, asked](Id id) -> std::optional<model::Unit> {
         if (++*asked <= asked_alone) return store::unit_by_id(db, id);
         if (*asked == asked_alone + 1)
           store::each_unit(
               db, [&](const model::Unit& unit) { all->emplace(unit.id, unit); }, true);
         const auto found = all->find(id);
         return found == all->end() ? store::unit_by_id(db, id) : found->second;
       }});
  return *known;
}

namespace {

/// True for "嵊州、新昌": parts of a list that are each a unit.
bool names_several(const rules::UnitNames& names, const std::string& text) {
  const auto parts = base::split_list(text);
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
           return !names.find(part).empty();
         });
}

}  // namespace

Message unit_problem(const rules::UnitNames& names, const std::string& text, Id& id) {
  const auto ids = names.find(text);
  if (ids.size() == 1) {
    id = ids.front();
    return {};
  }
  if (ids.empty()) {
    if (names_several(names, text))
      return Message(N_("\"{unit}\" is several units: name one, the one that answers for it (in a "
                        "ledger the others stand in the field assisting)"))
          .with("unit", text);
    const std::string near = names.suggest(text);
    return near.empty()
               ? Message(N_("no unit \"{unit}\" (see them: duban unit list)")).with("unit", text)
               : Message(N_("no unit \"{unit}\" (did you mean {near}?)"))
                     .with("unit", text)
                     .with("near", near);
  }
  std::vector<std::string> candidates;
  for (const Id candidate : ids) {
    const auto* unit = names.unit(candidate);
    candidates.push_back(names.name(unit->parent) + unit->name);
  }
  return Message(N_("\"{unit}\" may be {candidates}: write it with the unit above it"))
      .with("unit", text)
      .with("candidates", base::join(candidates, " / "));
}

Id resolve_unit(const rules::UnitNames& names, const std::string& text) {
  Id id = 0;
  const Message problem = unit_problem(names, text, id);
  if (!problem.empty())
    throw Failure(names.find(text).empty() ? Kind::not_found : Kind::invalid, problem);
  return id;
}

model::Level office_level(const store::Database& db) {
  const auto settings = settings_of(db);
  const auto level = settings.find("office.level");
  return model::from_word<model::Level>(level == settings.end() ? "city" : level->second)
      .value_or(model::Level::city);
}

Id office_unit(const store::Database& db) {
  const auto settings = settings_of(db);
  const auto found = settings.find("office.unit");
  return found == settings.end() ? 0 : model::id_of_text(found->second);
}

model::Policy policy_of(const store::Database& db, const model::Rulebook& rules,
                        const std::string& named) {
  std::string id = named;
  if (id.empty()) {
    const auto chosen = rules.default_policy.find(std::string(model::word(office_level(db))));
    if (chosen != rules.default_policy.end()) id = chosen->second;
  }
  const auto found = rules.policies.find(id);
  if (found != rules.policies.end()) return found->second;
  std::vector<std::string> known;
  for (const auto& policy : rules.policies) known.push_back(policy.first);
  throw Failure(Kind::not_found,
                Message(N_("no clock policy \"{policy}\" in the rules (there are: {known})"))
                    .with("policy", id)
                    .with("known", base::join(known, ", ")));
}

base::Day deadline_text(const std::string& text, base::Day from, const rules::Calendar& calendar) {
  if (const auto length = model::parse_length(text)) return calendar.add(from, *length, true).due;
  const auto read = intake::read_date(text, from.year());
  if (const auto* day = std::get_if<base::Day>(&read)) return *day;
  throw Failure(
      Kind::usage,
      Message(N_("\"{text}\" is neither a date (2026-12-20) nor a length (30d, 20wd, 3m)"))
          .with("text", text));
}

std::string own_body(const store::Database& db) {
  const auto settings = settings_of(db);
  const auto full = settings.find("office.full_name");
  std::string name = full == settings.end() ? std::string() : full->second;
  static constexpr std::string_view office = "办公室";
  if (name.ends_with(office)) name.resize(name.size() - office.size());
  return name;
}

}  // namespace duban::gather
