// Definitions by name: on record, or in the library that comes with duban.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "casework/form/definitions.hpp"

namespace duban::cmd {

class Session;

/// The newest one on record, else the shipped one. Failure not_found with those that there are.
casework::DefinitionFile definition_named(Session& session, const std::string& kind,
                                          const std::string& code);
/// Kind and code of all that come with duban, of one kind when it is named.
std::vector<std::pair<std::string, std::string>> shipped_definitions(Session& session,
                                                                     const std::string& kind = {});
/// A shipped definition. Failure not_found.
casework::DefinitionFile shipped_definition(Session& session, const std::string& kind,
                                            const std::string& code);

/// A name that every file system takes, without its ending.
std::string file_name(const std::string& text);

}  // namespace duban::cmd
