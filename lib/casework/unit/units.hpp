// Units: adding, editing, importing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/import_run.hpp"
#include "casework/unit/facts.hpp"

namespace duban::casework {

/// Facts: code, name, short_name, kind, level, parent, sectors, aliases, credit_code, address.
/// Failures as put_facts, and invalid (a name or code that is on record).
model::Unit add_unit(const Context& context, const Texts& texts);
model::Unit edit_unit(const Context& context, model::Id unit, const Texts& texts);

/// Imports a table of units, by code, else by name. All or nothing.
ImportTally import_units(const Context& context, const intake::Table& table,
                         const std::string& file);
/// Headings that the table may have, for intake::read_table.
const std::map<std::string, std::vector<std::string>>& unit_headings();

}  // namespace duban::casework
