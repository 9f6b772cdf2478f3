// Definition files of the kind form (duban-definitions(5)).
#pragma once

#include <string>
#include <string_view>

#include "model/form.hpp"

namespace duban::intake {

/// Reads and checks a form. Failure invalid with file and line: an unknown key, a column twice, an
/// unknown field, type, verb, option, condition, or a column that an action names and is not there.
model::FormDefinition read_form(std::string_view body, const std::string& file);

}  // namespace duban::intake
