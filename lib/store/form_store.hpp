// Definitions and forms in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/form.hpp"
#include "store/record.hpp"

namespace duban::store {

/// All versions of all definitions, by kind, code and version; of one kind and code when they are
/// named.
std::vector<model::Definition> definitions(const Database& db, const std::string& kind = {},
                                           const std::string& code = {});
std::optional<model::Definition> definition_by_id(const Database& db, model::Id id);

/// All that went out, of one kind when it is named; the newest first, by kind and unit.
std::vector<model::FormSent> forms_sent(const Database& db, const std::string& code);
std::optional<model::FormSent> form_with(const Database& db, const std::string& uid);

}  // namespace duban::store
