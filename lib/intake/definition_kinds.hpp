// What kinds of definition files there are, and what is common to them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"

namespace duban::intake {

/// The kinds that are read: form, checklist, headings, owed.
const std::vector<std::string>& definition_kinds();
/// What a kind is called in messages.
base::Message kind_word(std::string_view kind);

/// The kind and code that a definition file names in its first lines (form, hazard-feedback).
/// Failure invalid for a kind that nothing reads, or a file that names none.
std::pair<std::string, std::string> definition_kind(std::string_view body, const std::string& file);

/// What every definition says of itself.
struct DefinitionTitle {
  std::string kind, code, zh, en, basis;
};
/// Reads and checks a file of whatever kind. Failure invalid with file and line.
DefinitionTitle read_definition(std::string_view body, const std::string& file);

}  // namespace duban::intake
