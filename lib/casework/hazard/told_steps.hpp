// What the facts of a ledger tell of a hazard's history.
#pragma once

#include <vector>

#include "model/hazard.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// Is the newest step on record without its day?
bool is_undated(const model::Hazard& hazard);

/// The steps that a ledger's facts tell: handed over, fixed, accepted, closed, each where `after`
/// has it and `before` had not. Marked as imported; sequence and event are not set.
std::vector<model::Step> told_steps(const model::Hazard& before, const model::Hazard& after);
/// The history as far as the facts of `hazard` tell it, so that its first own step does not stand
/// alone.
std::vector<model::Step> told_steps(const model::Hazard& hazard);

}  // namespace duban::casework
