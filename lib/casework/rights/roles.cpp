// Giving out roles.
#include "casework/rights/roles.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/office/office.hpp"
#include "gather/find.hpp"
#include "gather/rights/caller.hpp"
#include "gather/rights/refusal.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Person;
using model::Right;

namespace {

bool manages(const model::Rulebook& rules, const Person& person) {
  return model::any(gather::rights_of_person(rules, person).all & Right::manage);
}

Message known_roles(const model::RightRules& rules) {
  std::vector<std::string> codes, names;
  for (const auto& [code, role] : rules.roles) codes.push_back(code), names.push_back(role.zh);
  return base::in_two_languages(base::join(codes, ", "), base::join(names, "；"));
}

}  // namespace

std::string roles_of_text(const model::RightRules& rules, const std::string& text) {
  if (text == "-") return {};
  std::vector<std::string> codes;
  for (const auto& word : base::split_list(text)) {
    const auto* role = model::role_named(rules, word);
    if (role == nullptr)
      throw Failure(Kind::invalid,
                    Message(N_("\"{word}\" is no role; a post is --post {word}; roles are {roles}"))
                        .with("word", word)
                        .with("roles", known_roles(rules)));
    if (std::find(codes.begin(), codes.end(), role->code) == codes.end())
      codes.push_back(role->code);
  }
  return base::join(codes, ";");
}

void check_change(Desk& desk, const Person& before, const Person& after) {
  const bool is_rights = before.roles != after.roles || before.login != after.login ||
                         before.retired_on != after.retired_on;
  const bool is_name = (before.name != after.name || before.unit != after.unit) &&
                       !before.login.empty() && before.id != 0;
  const auto& caller = desk.context().caller;
  if (caller.has_roles && (is_rights || is_name)) {
    desk.ask("roles", before);
    if (before.id != 0 && before.id == caller.person)
      throw Failure(Kind::refused, before.roles != after.roles
                                       ? N_("nobody changes their own roles")
                                       : N_("nobody changes their own login, name or unit"));
  }
  if (!caller.has_roles || !manages(desk.rules(), before) || manages(desk.rules(), after)) return;
  const auto all = store::persons(desk.db());
  const bool is_last = std::none_of(all.begin(), all.end(), [&](const Person& other) {
    return other.id != before.id && manages(desk.rules(), other);
  });
  if (is_last) throw Failure(Kind::refused, N_("the last administrator stays"));
}

bool turn_on_roles(Desk& desk, const Person& after) {
  if (desk.context().caller.has_roles || !manages(desk.rules(), after)) return false;
  if (after.login.empty())
    throw Failure(Kind::invalid, Message(N_("an administrator needs a login: duban person edit "
                                            "{name} --login LOGIN --role admin"))
                                     .with("name", after.name));
  change_setting(desk, "roles", "on");
  return true;
}

void turn_off_roles(const Context& context, const std::string& because) {
  if (!context.caller.has_roles)
    throw Failure(Kind::refused, N_("this office has not given out roles"));
  Desk desk(context);
  desk.ask_of("person", "roles");
  change_setting(desk, "roles", "off", because);
  desk.finish();
}

Person rescue(const Context& context, const std::string& text, const std::string& login,
              const std::string& because) {
  Desk desk(context);
  const Person before = gather::find_person(context.db, text);
  Person after = before;
  if (!login.empty()) after.login = login;
  if (after.login.empty())
    throw Failure(Kind::usage, Message(N_("an administrator needs a login: --login LOGIN")));
  for (const auto& [code, role] : desk.rules().rights.roles)
    if (!manages(desk.rules(), after) && model::any(role.may.all & Right::manage))
      after.roles += (after.roles.empty() ? "" : ";") + code;
  desk.change("rescue", before, after, {context.today, context.actor, because});
  const Desk::Following rescued(desk);
  change_setting(desk, "roles", "on", because);
  desk.finish();
  return after;
}

}  // namespace duban::casework
