// The life of a hazard: which verb is legal in which state, and what a step must have (domain:
// hazard states).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/step.hpp"

namespace duban::rules {

/// The state after a legal step; nothing when the step is illegal in that state.
std::optional<model::State> after(model::State state, model::Verb verb);

/// Verbs that are legal in a state, in table order.
std::vector<model::Verb> legal_verbs(model::State state);

/// What a step still lacks, as sentences for the clerk; empty = it may be done. Legality by state
/// is not asked here. `reported_by`: who reported the fix that stands; neither that person nor who
/// fixed it may accept it.
std::vector<base::Message> missing(const model::Hazard& hazard, model::Verb verb,
                                   const model::StepRequest& request,
                                   const std::string& reported_by = {});

}  // namespace duban::rules
