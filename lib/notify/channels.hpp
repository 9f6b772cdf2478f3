// The ways out: each sends one message and says what became of it.
#pragma once

#include "notify/outgoing.hpp"

namespace duban::notify {

/// Never throws for what the other side does: a refusal, a silence or a broken line is an answer.
/// Failures are those of this side's rules: invalid (an address that is none).
model::Answer send(const model::Channel& channel, const Outgoing& message,
                   const Surroundings& around);

}  // namespace duban::notify
