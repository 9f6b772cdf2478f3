// The facts that hazard add and hazard edit take, as flags.
#pragma once

#include <map>
#include <string>

#include "cmd/options.hpp"

namespace duban::cmd {

/// Field of a hazard → text given.
using FactTexts = std::map<std::string, std::string>;
void declare_facts(FactTexts& facts, Flags& flags);

}  // namespace duban::cmd
