// Units and people: adding, editing, importing.
#pragma once

#include <map>
#include <string>

#include "casework/table_import.hpp"
#include "store/event_log.hpp"

namespace duban::casework {

/// Facts by name (code, name, short_name, kind, level, parent, sectors, aliases, credit_code,
/// address); "-" empties one.
using UnitTexts = std::map<std::string, std::string>;
/// Facts by name (name, login, unit, role, phone, email).
using PersonTexts = std::map<std::string, std::string>;

model::Unit add_unit(const Context& context, const UnitTexts& texts);
model::Unit edit_unit(const Context& context, model::Id unit, const UnitTexts& texts);
model::Person add_person(const Context& context, const PersonTexts& texts);
model::Person edit_person(const Context& context, model::Id person, const PersonTexts& texts);
/// Writes a changed person with its entry, inside an open transaction.
model::Person save_changed_person(const Context& context, store::EventLog& log,
                                  const model::Person& before, model::Person after,
                                  const std::string& because);

/// Imports a table of units (by code, else by name) or people (by name and unit). All or nothing.
TableImport import_units(const Context& context, const intake::Table& table,
                         const std::string& file);
TableImport import_persons(const Context& context, const intake::Table& table,
                           const std::string& file);

/// Headings that these tables may have, for intake::read_table.
const std::map<std::string, std::vector<std::string>>& unit_headings();
const std::map<std::string, std::vector<std::string>>& person_headings();

}  // namespace duban::casework
