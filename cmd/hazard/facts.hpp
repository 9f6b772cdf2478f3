// The facts that hazard add and hazard edit take.
#pragma once

#include "cmd/facts.hpp"

namespace duban::cmd {

std::span<const Fact> hazard_facts();

}  // namespace duban::cmd
