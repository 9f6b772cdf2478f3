// Legal steps of the register.
#include "rules/account_steps.hpp"

#include <array>

namespace duban::rules {

using model::Account;
using model::AccountKind;
using model::AccountState;
using model::AccountVerb;

namespace {

using S = AccountState;
using K = AccountKind;
using V = AccountVerb;

/// One legal step: of an entry of that kind, from any of these states.
struct AccountRow {
  V verb;
  K kind;
  std::array<std::optional<S>, 4> from;
  S to;
};

constexpr std::optional<S> none;
constexpr std::array account_table{
    AccountRow{V::notify, K::interview, {S::approved, none, none, none}, S::notified},
    AccountRow{V::notify, K::bulletin, {S::approved, none, none, none}, S::notified},
    AccountRow{V::notify, K::veto, {S::approved, none, none, none}, S::notified},
    AccountRow{V::held, K::interview, {S::approved, S::notified, none, none}, S::held},
    AccountRow{V::report, K::statement, {S::owed, none, none, none}, S::done},
    AccountRow{V::report, K::interview, {S::held, none, none, none}, S::done},
    AccountRow{V::report, K::bulletin, {S::approved, S::notified, none, none}, S::done},
    AccountRow{V::lift, K::interview, {S::approved, S::notified, S::held, none}, S::lifted},
    AccountRow{V::lift, K::bulletin, {S::approved, S::notified, none, none}, S::lifted},
    AccountRow{V::lift, K::veto, {S::approved, S::notified, none, none}, S::lifted},
    AccountRow{V::lift, K::statement, {S::owed, none, none, none}, S::lifted},
};

}  // namespace

std::optional<AccountState> after(const Account& account, AccountVerb verb) {
  for (const AccountRow& row : account_table)
    if (row.verb == verb && row.kind == account.kind)
      for (const auto& from : row.from)
        if (from == account.state) return row.to;
  return std::nullopt;
}

std::vector<base::Message> missing(AccountVerb verb, const model::StepRequest& r) {
  std::vector<base::Message> lack;
  if (verb == V::notify && r.how.empty())
    lack.emplace_back(N_("say how the unit was told: --how, such as OA, 浙政钉, 直接送达"));
  if (verb == V::held && r.by.empty()) lack.emplace_back(N_("say who held it: --by NAME"));
  if (verb == V::lift && r.because.find_first_not_of(" \t\n") == std::string::npos)
    lack.emplace_back(N_("say the reason: --because TEXT"));
  return lack;
}

bool in_force(const Account& account, base::Day day) {
  return account.kind == AccountKind::veto && account.state != AccountState::lifted &&
         *account.from_on <= day && day <= *account.until_on;
}

}  // namespace duban::rules
