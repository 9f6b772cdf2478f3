// The step verbs of a card.
#pragma once

#include "casework/card/steps.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd {

/// How cards are named in step verbs.
const StepNoun& card_noun();
/// Does the step for every card and shows what it came to.
int do_card_steps(Session& session, const StepInput& input, model::CardVerb verb,
                  const model::StepRequest& common, const std::vector<const char*>& fields);

}  // namespace duban::cmd
