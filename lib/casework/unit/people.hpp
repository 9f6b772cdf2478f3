// People: adding, editing, importing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/import_run.hpp"
#include "casework/unit/facts.hpp"

namespace duban::casework {

/// Facts: name, login, unit, post, roles, phone, email. The first administrator turns roles on.
/// Failures as put_facts, refused (check_change), and invalid (a name at that unit, or a login,
/// that is on record).
model::Person add_person(const Context& context, const Texts& texts);
model::Person edit_person(const Context& context, model::Id person, const Texts& texts);

/// Imports a table of people, by name and unit. All or nothing.
ImportTally import_persons(const Context& context, const intake::Table& table,
                           const std::string& file);
/// Headings that the table may have, for intake::read_table.
const std::map<std::string, std::vector<std::string>>& person_headings();

}  // namespace duban::casework
