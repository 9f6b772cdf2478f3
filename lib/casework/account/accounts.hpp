// The accountability register: entered, told, held, reported on, lifted.
#pragma once

#include <string>
#include <vector>

#include "casework/step_run.hpp"
#include "model/account.hpp"

namespace duban::casework {

/// An entry to be made; names still as written.
struct NewAccount {
  model::Account facts;
  std::string unit, order, by;
  model::OptDay on;
  std::string because;
  bool every_unit = false;  ///< a statement from every unit that the rules name
};
/// Failures: usage (what is missing), not_found, invalid (a veto that ends before it begins, a statement entered twice).
std::vector<model::Account> add_accounts(const Context& context, const NewAccount& wanted);

using AccountResult = ResultOf<model::Account>;
AccountResult step_accounts(const Context& context, model::AccountVerb verb, const std::vector<model::StepRequest>& requests,
                            bool each);

/// The entry that a text means: A2026-0001. Failure not_found.
model::Account find_account(const store::Database& db, const std::string& text);
/// Is a veto in force on that day?
bool in_force(const model::Account& account, base::Day day);

}  // namespace duban::casework
