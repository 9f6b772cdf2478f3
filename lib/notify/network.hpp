// Mail servers and webhooks, through the helper program duban-send.
#pragma once

#include "notify/outgoing.hpp"

namespace duban::notify {

model::Answer to_server(const model::Channel& channel, const Outgoing& message,
                        const Surroundings& around);
model::Answer to_hook(const model::Channel& channel, const Outgoing& message,
                      const Surroundings& around);

}  // namespace duban::notify
