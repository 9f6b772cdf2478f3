// A message that is ready to go out, and what its surroundings offer.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

#include "model/notice.hpp"
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
  std::function<std::string(const std::string&)>
      hook_body;  ///< a webhook's JSON around one piece of the text
};

/// What the surroundings offer.
struct Surroundings {
  std::ostream* out = nullptr;
  std::filesystem::path folder;  ///< that relative folders of channels begin at
  std::function<void(const std::filesystem::path&, const std::string&)> write_file;
  std::function<std::string(const std::string&)> variable;  ///< of the environment
  std::string send_helper;                                  ///< path of duban-send
};

/// The mail of a message, from the channel's sender.
Mail mail_of(const model::Channel& channel, const Outgoing& message);

}  // namespace duban::notify
