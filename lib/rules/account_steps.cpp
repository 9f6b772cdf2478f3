// Legal steps of the register.
#include "rules/account_steps.hpp"

namespace duban::rules {

using model::Account;
using model::AccountKind;
using model::AccountState;
using model::AccountVerb;

std::optional<AccountState> after(const Account& account, AccountVerb verb) {
  using S = AccountState;
  const bool over = account.state == S::done || account.state == S::lifted;
  switch (verb) {
    case AccountVerb::notify:
      return account.state == S::approved ? std::optional(S::notified) : std::nullopt;
    case AccountVerb::held:
      return account.kind == AccountKind::interview &&
                     (account.state == S::approved || account.state == S::notified)
                 ? std::optional(S::held)
                 : std::nullopt;
    case AccountVerb::report:
      if (account.kind == AccountKind::statement)
        return account.state == S::owed ? std::optional(S::done) : std::nullopt;
      if (account.kind == AccountKind::interview)
        return account.state == S::held ? std::optional(S::done) : std::nullopt;
      return account.kind == AccountKind::bulletin && !over ? std::optional(S::done) : std::nullopt;
    case AccountVerb::lift: return over ? std::nullopt : std::optional(S::lifted);
  }
  return std::nullopt;
}

bool in_force(const Account& account, base::Day day) {
  return account.kind == AccountKind::veto && account.state != AccountState::lifted &&
         *account.from_on <= day && day <= *account.until_on;
}

}  // namespace duban::rules
