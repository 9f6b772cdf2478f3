// Mail servers and webhooks, through the helper program duban-send.
#pragma once

#include "notify/channels.hpp"

namespace duban::notify {

/// The mail of a message, from the channel's sender.
Mail mail_of(const model::Channel& channel, const Outgoing& message);

casework::Answer to_server(const model::Channel& channel, const Outgoing& message, const Surroundings& around);
casework::Answer to_hook(const model::Channel& channel, const Outgoing& message, const Surroundings& around);

}  // namespace duban::notify
