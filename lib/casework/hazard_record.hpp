// A changed hazard on its way to the tables: its new steps numbered, its entry in the log made, all rows written together.
#pragma once

#include <string_view>
#include <vector>

#include "model/event.hpp"
#include "model/hazard.hpp"
#include "model/step.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

/// The steps that a ledger's facts tell: handed over, fixed, accepted, closed, each where `after` has it and `before` had not.
/// Marked as imported; sequence and event are not set.
std::vector<model::Step> told_steps(const model::Hazard& before, const model::Hazard& after);
/// The history as far as the facts of `hazard` tell it, so that its first own step does not stand alone.
std::vector<model::Step> told_steps(const model::Hazard& hazard);

/// Numbers `steps` behind those on record, counts them in `after`, and makes the entry: verb, subject, what changed, steps.
/// Its effective day, actor and reason are the caller's.
model::Event change_event(std::string_view verb, const model::Hazard& before, model::Hazard& after,
                          std::vector<model::Step>& steps);

/// Writes the row and its new steps under the number that the log gave the entry.
void write_change(store::HazardWriter& writer, const model::Hazard& before, model::Hazard& after, std::vector<model::Step>& steps,
                  std::int64_t entry);

}  // namespace duban::casework
