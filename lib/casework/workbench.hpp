// What the effects of steps need besides the record: rules, calendar and names in force.
#pragma once

#include <optional>
#include <string>

#include "casework/context.hpp"
#include "gather/in_force.hpp"

namespace duban::casework {

/// Calendar and names are read when a step first asks for them.
class Workbench {
 public:
  explicit Workbench(const Context& context_)
      : context(context_), rules(gather::rules_of(context_.db)) {}
  const Context& context;
  const model::Rulebook rules;
  [[nodiscard]] const rules::Calendar& calendar() const {
    if (!calendar_) calendar_ = gather::calendar_of(context.db);
    return *calendar_;
  }
  [[nodiscard]] const rules::UnitNames& names() const {
    if (!names_) names_ = gather::names_of(context.db);
    return *names_;
  }

 private:
  mutable std::optional<rules::Calendar> calendar_;
  mutable std::optional<rules::UnitNames> names_;
};

/// "name" or "name@unit" with the unit's full name. Failure not_found for an unknown unit.
std::string person_text(const Workbench& bench, const std::string& text);

}  // namespace duban::casework
