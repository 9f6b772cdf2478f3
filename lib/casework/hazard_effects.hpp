// What each verb does to a hazard's facts.
#pragma once

#include <optional>

#include "casework/context.hpp"
#include "casework/step_hazard.hpp"

namespace duban::casework {

/// What the effects need to know besides the hazard; calendar and names are read when a step first asks for them.
class Workbench {
 public:
  explicit Workbench(const Context& context_) : context(context_), rules(rules_of(context_.db)) {}
  const Context& context;
  const model::Rulebook rules;
  [[nodiscard]] const rules::Calendar& calendar() const {
    if (!calendar_) calendar_ = calendar_of(context.db);
    return *calendar_;
  }
  [[nodiscard]] const rules::UnitNames& names() const {
    if (!names_) names_ = names_of(context.db);
    return *names_;
  }

 private:
  mutable std::optional<rules::Calendar> calendar_;
  mutable std::optional<rules::UnitNames> names_;
};

/// Changes `hazard` and fills `step` (whose verb and date are set) as the verb says. Musts were checked before.
void apply_effect(const Workbench& bench, model::Verb verb, const model::StepRequest& request,
                  const std::vector<model::Step>& history, model::Hazard& hazard, model::Step& step,
                  std::vector<base::Message>& notes);

/// The facts of an edit; unit names are resolved. Failure invalid for a value that cannot be read.
void apply_edits(const Workbench& bench, const std::vector<std::pair<std::string, std::string>>& edits, model::Hazard& hazard);

/// "name" or "name@unit" with the unit's full name. Failure not_found for an unknown unit.
std::string person_text(const Workbench& bench, const std::string& text);

}  // namespace duban::casework
