// From words to an exit code.
#pragma once

#include "cmd/environment.hpp"

namespace duban::cmd {

/// Runs one command line. Never throws; the exit code is that of duban(1).
int run(const Environment& environment);

}  // namespace duban::cmd
