// The facts that task add and task edit take.
#pragma once

#include "cmd/facts.hpp"

namespace duban::cmd {

std::span<const Fact> task_facts();

}  // namespace duban::cmd
