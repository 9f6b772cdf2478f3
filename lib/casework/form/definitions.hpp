// Definition files put on record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/form.hpp"
#include "model/loaded.hpp"

namespace duban::casework {

/// A file that was read and checked.
struct DefinitionFile {
  std::string kind, code, source, body;
};

/// What was loaded: rules, when there were any, and the versions of the definitions in force, in
/// the order of the files.
struct LoadedFiles {
  std::optional<std::int64_t> rules;
  std::vector<model::Definition> definitions;
};
/// Loads rules and definitions, all or none; what is on record word for word stays as it is. What
/// was made under an older version keeps it.
LoadedFiles load_files(const Context& context, const std::optional<model::RulesFile>& rules,
                       const std::vector<DefinitionFile>& files);
/// From which period on a definition is owed by, and on which paper that rests. Failures:
/// not_found; usage for a period that is none; invalid for a tool, which needs no adoption.
struct Adoption {
  std::string kind, code, from_period, by_document;
  std::optional<DefinitionFile> shipped;  ///< goes on record first where none is
};
model::Definition adopt_definition(const Context& context, const Adoption& wanted);
/// A tool that is used (a form, a checklist) goes on record with what is made by it.
model::Definition use_definition(Desk& desk, const DefinitionFile& file);
/// One definition, at an open desk.
model::Definition load_definition(Desk& desk, const DefinitionFile& file);

}  // namespace duban::casework
