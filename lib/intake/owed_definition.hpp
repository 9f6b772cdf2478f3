// Definition files of the kind owed (duban-definitions(5)).
#pragma once

#include <string>
#include <string_view>

#include "model/owed.hpp"

namespace duban::intake {

/// Reads and checks a list of owed work. Failure invalid with file and line: an unknown key or
/// word, an item without what it is of, when it is due or what fulfils it.
model::OwedDefinition read_owed(std::string_view body, const std::string& file);

}  // namespace duban::intake
