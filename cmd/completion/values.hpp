// What may stand for a value on a command line, for completion: quickly, and reading only.
#pragma once

#include <string>
#include <vector>

namespace duban::cmd {

class Session;

/// What can follow behind `words` (noun, verb, what stands before it) and begins with `prefix`:
/// choices, states, units, people, the newest open numbers. At most 200; empty where nothing is
/// known or no database can be read.
std::vector<std::string> values_for(Session& session, const std::vector<std::string>& words,
                                    const std::string& prefix);

}  // namespace duban::cmd
