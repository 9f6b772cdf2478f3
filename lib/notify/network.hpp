// Mail servers and webhooks, through the helper program duban-send.
#pragma once

#include "notify/outgoing.hpp"

namespace duban::notify {

/// Hands a message to a mail server. What it answered; unknown when the line broke after the text
/// had gone out.
model::Answer to_server(const model::Channel& channel, const Outgoing& message,
                        const Surroundings& around);
/// Posts a message to a webhook (DingTalk, WeCom or plain JSON).
model::Answer to_hook(const model::Channel& channel, const Outgoing& message,
                      const Surroundings& around);

}  // namespace duban::notify
