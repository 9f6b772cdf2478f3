// What each verb does to a hazard's facts.
#pragma once

#include "casework/context.hpp"
#include "casework/step_hazard.hpp"

namespace duban::casework {

/// What the effects need to know besides the hazard.
struct Workbench {
  const Context& context;
  const model::Rulebook& rules;
  const rules::Calendar& calendar;
  const rules::UnitNames& names;
};

/// Changes `hazard` and fills `step` (whose verb and date are set) as the verb says. Musts were checked before.
void apply_effect(const Workbench& bench, model::Verb verb, const model::StepRequest& request,
                  const std::vector<model::Step>& history, model::Hazard& hazard, model::Step& step,
                  std::vector<base::Message>& notes);

/// The facts of an edit; unit names are resolved. Failure invalid for a value that cannot be read.
void apply_edits(const Workbench& bench, const Edits& edits, model::Hazard& hazard);

/// "name" or "name@unit" with the unit's full name. Failure not_found for an unknown unit.
std::string person_text(const rules::UnitNames& names, const std::string& text);

}  // namespace duban::casework
