// Flags of a unit's and a person's facts, and the table of units.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cmd/options.hpp"
#include "model/unit.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

void declare_unit_facts(std::map<std::string, std::string>& facts, Flags& flags);
void declare_person_facts(std::map<std::string, std::string>& facts, Flags& flags);

}  // namespace duban::cmd
