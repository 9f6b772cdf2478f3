// Definition files of the kind checklist (duban-definitions(5)).
#pragma once

#include <string>
#include <string_view>

#include "model/checklist.hpp"

namespace duban::intake {

/// Reads and checks a checklist. Failure invalid with file and line: an unknown key, an item twice,
/// without its question or its clause, a weight or a grade that is none, points over the full mark.
model::Checklist read_checklist(std::string_view body, const std::string& file);

}  // namespace duban::intake
