// What people write for values of options and for columns.
#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"

namespace duban::cmd {

/// The one of the codes that a word means: itself, or what people say for it in either language;
/// the word as it is when it means none.
std::string code_named(const std::vector<std::string>& codes, const std::string& word);
/// Does the text say the message, in either language?
bool is_said(const base::Message& message, const std::string& text);
/// The one of a list's columns that a word names by its heading in either language; the word as it
/// is when it names none.
std::string column_named(const std::vector<std::string>& columns, const std::string& word);

}  // namespace duban::cmd
