// Definition files of the kind headings (duban-definitions(5)).
#pragma once

#include <string>
#include <string_view>

#include "model/headings.hpp"

namespace duban::intake {

/// Reads and checks a list of headings. Failure invalid with file and line: an unknown key, a
/// column without a heading, with neither a key nor a text, or with both.
model::Headings read_headings(std::string_view body, const std::string& file);

}  // namespace duban::intake
