// Callers.
#include "gather/rights/caller.hpp"

#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"
#include "store/rights_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using model::Person;
using model::Right;

bool has_roles(const store::Database& db) {
  const auto settings = settings_of(db);
  const auto found = settings.find("roles");
  return found != settings.end() && found->second == "on";
}

std::string person_text(const store::Database& db, const Person& person) {
  const auto unit = store::unit_by_id(db, person.unit);
  return person.name + (unit ? "@" + unit->name : "");
}

std::string name_of_person(const store::Database& db, model::Id id) {
  const auto person = store::record_by_id<Person>(db, id);
  return person ? person->name : std::string();
}

Person person_of_login(const store::Database& db, const std::string& login) {
  for (const auto& person : store::persons(db))
    if (!person.login.empty() && person.login == login && !person.retired_on) return person;
  return {};
}

std::vector<model::Id> own_units(const store::Database& db, const Person& person) {
  if (person.unit == 0 || person.retired_on) return {};
  const auto unit = store::unit_by_id(db, person.unit);
  if (!unit) return {};
  const bool speaks_for_its_government = unit->kind == model::UnitKind::office && unit->parent != 0;
  return store::units_below(db, speaks_for_its_government ? unit->parent : unit->id);
}

model::Rights rights_of_person(const model::Rulebook& rules, const Person& person) {
  return person.retired_on ? model::Rights{} : model::rights_of(rules.rights, person.roles);
}

namespace {

/// What a principal's rights come to in the hands of a deputy.
model::Rights lent_by(const model::Rulebook& rules, const Person& principal,
                      const model::Delegation& loan) {
  Right kept = ~rules.rights.never_lent;
  if (!loan.rights.empty()) {
    Right named = Right::open;
    for (const auto& code : base::split_list(loan.rights)) named = named | model::right_named(code);
    kept = kept & named;
  }
  const auto has = rights_of_person(rules, principal);
  return {has.all & kept, has.own & kept};
}

/// What a person's roles give them, and what is their own.
void put_rights(const store::Database& db, const model::Rulebook& rules, const Person& person,
                rules::Caller& caller) {
  caller.roles = person.roles;
  caller.rights = rights_of_person(rules, person);
  caller.unit = person.unit;
  if (const auto unit = store::unit_by_id(db, person.unit)) caller.unit_name = unit->name;
  if (model::any(caller.rights.own)) caller.own = own_units(db, person);
  for (const auto& code : base::split_list(person.roles))
    if (const auto role = rules.rights.roles.find(code); role != rules.rights.roles.end())
      caller.may_break = caller.may_break || role->second.break_glass;
}

}  // namespace

std::vector<std::pair<std::string, Person>> writers_since(const store::Database& db,
                                                          base::Day day) {
  std::vector<std::pair<std::string, Person>> list;
  for (const auto& login : store::logins_since(db, base::to_iso(day)))
    list.emplace_back(login, person_of_login(db, login));
  return list;
}

std::optional<base::Day> loan_ended(const store::Database& db, model::Id principal,
                                    model::Id deputy, base::Day today) {
  std::optional<base::Day> last;
  for (const auto& loan : store::delegations(db)) {
    if (loan.principal != principal || loan.deputy != deputy) continue;
    const auto end = loan.ended_on ? loan.ended_on : loan.until_on;
    if (end && *end <= today && (!last || *end > *last)) last = end;
  }
  return last;
}

store::OwnScope own_scope(const store::Database& db, const rules::Caller& caller) {
  store::OwnScope scope;
  scope.units = caller.own;
  scope.person = caller.person;
  if (const auto person = store::record_by_id<Person>(db, caller.person)) {
    scope.by = person_text(db, *person);
    if (people_of(db).is_only(person->name)) scope.name = person->name;
  }
  scope.sees_drafts = model::any(caller.all_rights().any_scope() & Right::inspect);
  return scope;
}

rules::Caller caller_of(const store::Database& db, const std::string& login, const std::string& as,
                        base::Day today) {
  rules::Caller caller;
  caller.login = login;
  caller.has_roles = has_roles(db);
  const Person person = person_of_login(db, login);
  caller.person = person.id;
  caller.name = person.name;
  caller.actor = person.id == 0 ? login : person_text(db, person);
  if (!as.empty()) {
    const auto principal = find_person(db, as);
    caller.principal = principal.id;
    caller.principal_name = principal.name;
    caller.actor = person_text(db, principal);
  }
  if (!caller.has_roles || person.id == 0) return caller;
  const auto rules = rules_of(db);
  put_rights(db, rules, person, caller);
  if (caller.principal != 0 && caller.principal != person.id)
    if (const auto principal = store::record_by_id<Person>(db, caller.principal))
      for (const auto& loan : store::loans_on(db, caller.principal, person.id, today))
        caller.lent.add(lent_by(rules, *principal, loan));
  return caller;
}

rules::Caller caller_as(const store::Database& db, const Person& person) {
  rules::Caller caller;
  caller.login = person.login;
  caller.has_roles = has_roles(db);
  caller.person = person.id;
  caller.name = person.name;
  put_rights(db, rules_of(db), person, caller);
  return caller;
}

}  // namespace duban::gather
