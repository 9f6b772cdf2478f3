// The ways out: each sends one message and says what became of it.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

#include "casework/notify/outbox.hpp"
#include "notify/mail.hpp"

namespace duban::notify {

/// A message that is ready.
struct Outgoing {
  model::Delivery delivery;
  std::string office;  ///< the sender's name
  std::string subject, text, html;
  std::string now;  ///< UTC
  base::Day today;
  Attachment attachment;
  std::function<std::string(const std::string&)> hook_body;  ///< a webhook's JSON around one piece of the text
};

/// What the surroundings offer.
struct Surroundings {
  std::ostream* out = nullptr;
  std::filesystem::path folder;  ///< that relative folders of channels begin at
  std::function<void(const std::filesystem::path&, const std::string&)> write_file;
  std::function<std::string(const std::string&)> variable;  ///< of the environment
  std::string send_helper;                                  ///< path of duban-send
};

/// Never throws for what the other side does: a refusal, a silence or a broken line is an answer. Failures are those of this side's
/// rules: invalid (an address that is none).
casework::Answer send(const model::Channel& channel, const Outgoing& message, const Surroundings& around);

}  // namespace duban::notify
