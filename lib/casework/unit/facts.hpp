// Facts of units and people as people type them.
#pragma once

#include <map>
#include <string>

#include "model/unit.hpp"
#include "rules/unit_names.hpp"

namespace duban::casework {

/// Facts by the name of their field; "-" empties one.
using Texts = std::map<std::string, std::string>;

/// Puts them into a unit: names of units are looked up, lists read, kinds and levels taken in
/// either language. Failures: not_found, invalid (a kind that is none, no name, a unit below
/// itself).
void put_facts(model::Unit& unit, const Texts& texts, const rules::UnitNames& names);
/// The same for a person. Failures: not_found, invalid (no name).
void put_facts(model::Person& person, const Texts& texts, const rules::UnitNames& names);

}  // namespace duban::casework
