// Facts that can be typed, as flags: hazard add, task edit, unit add …
#pragma once

#include <map>
#include <span>
#include <string>

#include "cmd/options.hpp"

namespace duban::cmd {

/// A fact that can be typed: its flag, its field, what stands for the value, its help.
struct Fact {
  const char* flag;
  const char* field;
  const char* value;
  const char* help;
};

/// Field of a record → text given.
using FactTexts = std::map<std::string, std::string>;
/// One option a fact; what is given goes into `texts`.
void declare_facts(std::span<const Fact> facts, FactTexts& texts, Flags& flags);

}  // namespace duban::cmd
