// Steps of cards: issued, appealed, answered, lifted. Nothing is deleted.
#pragma once

#include <vector>

#include "casework/step_skeleton.hpp"
#include "model/card.hpp"

namespace duban::casework {

using CardResult = ResultOf<model::Card>;
/// issue: who approved it (by). appeal: who (by) and why (because). decide: the answer (note).
/// lift: who approved (by) and why (because); a proposed card is then withdrawn for good.
CardResult step_cards(const Context& context, model::CardVerb verb,
                      const std::vector<model::StepRequest>& requests, bool each);

}  // namespace duban::casework
