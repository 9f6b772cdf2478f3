// Comparing rules of rights.
#include "gather/rights/changed.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gather/rights/refusal.hpp"
#include "gather/rights/words.hpp"

namespace duban::gather {

using base::Message;
using model::RightRules;
using model::Rights;

namespace {

/// The role by its name of one of the two files.
Message role_word(const model::RoleDef& role) { return base::in_two_languages(role.code, role.zh); }

std::string told(const model::Separation& one) {
  return one.step + " ← " + base::join(one.after, ", ");
}

Message listed(model::Right rights) {
  Message all;
  for (const auto& word : model::right_words)
    if (model::any(rights & word.right))
      all = base::joined(all, right_word(word.right), N_("{a} and {b}"));
  return all;
}

void compare_role(const model::RoleDef& role, const Rights& was, const Rights& is,
                  std::vector<Message>& list) {
  const auto gained = (is.all & ~was.all) | (is.own & ~was.any_scope());
  const auto lost = (was.all & ~is.all) | (was.own & ~is.any_scope());
  if (model::any(gained))
    list.push_back(Message(N_("the role {role} gains {rights}"))
                       .with("role", role_word(role))
                       .with("rights", listed(gained)));
  if (model::any(lost))
    list.push_back(Message(N_("the role {role} loses {rights}"))
                       .with("role", role_word(role))
                       .with("rights", listed(lost)));
}

}  // namespace

std::vector<Message> rights_changed(const RightRules& before, const RightRules& after) {
  std::vector<Message> list;
  for (const auto& [code, role] : after.roles) {
    const auto was = before.roles.find(code);
    compare_role(role, was == before.roles.end() ? Rights{} : was->second.may, role.may, list);
  }
  for (const auto& [code, role] : before.roles)
    if (!after.roles.contains(code))
      list.push_back(Message(N_("the role {role} is gone")).with("role", role_word(role)));
  const auto has = [](const RightRules& rules, const model::Separation& one) {
    return std::any_of(rules.separations.begin(), rules.separations.end(), [&](const auto& other) {
      return told(other) == told(one) && other.compare == one.compare;
    });
  };
  for (const auto& one : after.separations)
    if (!has(before, one))
      list.push_back(Message(N_("new separation: {steps}")).with("steps", told(one)));
  for (const auto& one : before.separations)
    if (!has(after, one))
      list.push_back(Message(N_("no separation any more: {steps}")).with("steps", told(one)));
  return list;
}

}  // namespace duban::gather
