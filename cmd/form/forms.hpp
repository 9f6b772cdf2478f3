// What the commands of forms share: which definition a word means.
#pragma once

#include <string>
#include <vector>

#include "casework/form/definitions.hpp"

namespace duban::cmd {

class Session;

/// The definition file of a form: the one on record, else the shipped one. Failure not_found with
/// those that there are.
casework::DefinitionFile form_named(Session& session, const std::string& code);
/// The codes of the shipped forms.
std::vector<std::string> shipped_forms(Session& session);
/// A shipped definition. Failure not_found.
casework::DefinitionFile shipped_form(Session& session, const std::string& code);

/// A name that every file system takes, without its ending.
std::string file_name(const std::string& text);

}  // namespace duban::cmd
