// The step verbs of the accountability register.
#pragma once

#include "casework/account/accounts.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd {

/// The columns of the list of the register.
std::vector<std::string> account_columns();
const StepNoun& account_noun();
using AccountStepVerb = StepVerbOf<model::AccountVerb>;
std::unique_ptr<Command> make_account_step(const AccountStepVerb& verb);
/// A table of entries as they stand today.
void show_accounts(Session& session, const std::vector<model::Account>& accounts,
                   const OutputOptions& output);

}  // namespace duban::cmd
