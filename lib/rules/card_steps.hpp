// The steps of cards.
#pragma once

#include <optional>
#include <vector>

#include "base/message.hpp"
#include "model/card.hpp"
#include "model/step.hpp"

namespace duban::rules {

/// The state after a step; nothing when it is no legal step now. A proposed card that is lifted was
/// not issued at all: it is withdrawn for good.
std::optional<model::CardState> after(model::CardState state, model::CardVerb verb);
/// What a step still lacks, as sentences for the clerk; empty = it may be done.
std::vector<base::Message> missing(const model::Card& card, model::CardVerb verb,
                                   const model::StepRequest& request);

}  // namespace duban::rules
