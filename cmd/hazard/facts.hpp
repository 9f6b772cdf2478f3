// The facts that hazard add and hazard edit take, as flags.
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
std::span<const Fact> editable_facts();

/// Field of a hazard → text given.
using FactTexts = std::map<std::string, std::string>;
void declare_facts(FactTexts& facts, Flags& flags);

}  // namespace duban::cmd
