// A cell as plain text, for terminals and delimited text.
#pragma once

#include <string>

#include "report/sheet.hpp"

namespace duban::render {

/// Dates ISO, shares as a percentage with that many decimals, messages in the current language; empty for an empty cell.
std::string text_of(const report::Value& value, int decimals = 1);

/// UTF-8 to GB18030; characters are never lost, GB18030 holds all of Unicode.
std::string to_gb18030(const std::string& text);

}  // namespace duban::render
