// A cell as plain text, for terminals and delimited text.
#pragma once

#include <string>

#include "report/sheet.hpp"

namespace duban::render {

/// Dates ISO, shares as a percentage with that many decimals, messages in the current language;
/// empty for an empty cell.
std::string text_of(const report::Value& value, int decimals = 1);

/// A message as programs read it: its code, else its English words, whatever the language.
std::string machine_text(const base::Message& message);

/// The line on which a report is signed: prepared, checked, approved, date, each with so many
/// blanks behind it.
std::string signature_line(std::size_t blanks);

/// UTF-8 to GB18030; characters are never lost, GB18030 holds all of Unicode.
std::string to_gb18030(const std::string& text);

}  // namespace duban::render
