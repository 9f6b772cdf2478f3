// Files of rules and of definitions, read and checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/form/definitions.hpp"
#include "model/loaded.hpp"

namespace duban::cmd {

struct RuleFiles {
  std::optional<model::RulesFile> rules;
  std::vector<casework::DefinitionFile> definitions;
};
/// Failure invalid with file and line; usage for two rules files, or a definition twice.
RuleFiles read_rule_files(const std::vector<std::string>& files);

}  // namespace duban::cmd
