// The accountability register: entered, told, held, reported on, lifted.
#pragma once

#include <string>
#include <vector>

#include "casework/step_skeleton.hpp"
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
/// Failures: usage (what is missing), not_found, invalid (a veto that ends before it begins, a
/// statement entered twice).
std::vector<model::Account> add_accounts(const Context& context, const NewAccount& wanted);

using AccountResult = ResultOf<model::Account>;
/// Notifies, holds, takes the report of or lifts entries of the register, all or nothing unless
/// `each`. Failures: usage, not_found, invalid (not legal in its state, before its last step).
AccountResult step_accounts(const Context& context, model::AccountVerb verb,
                            const std::vector<model::StepRequest>& requests, bool each);

}  // namespace duban::casework
