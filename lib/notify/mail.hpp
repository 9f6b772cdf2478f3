// A mail as bytes (RFC 5322, 2045, 2047, 2231): no header can be broken by what it holds.
#pragma once

#include <string>
#include <string_view>

namespace duban::notify {

struct Attachment {
  std::string name, type, bytes;  ///< no name: nothing is attached
};

struct Mail {
  std::string uid;              ///< Message-ID <uid@host of the sender>
  std::string from_name, from;  ///< the sender
  std::string to_name, to;
  std::string subject, text, html;
  std::string now;  ///< UTC: 2026-11-23T08:00:00Z
  Attachment attachment;
};

/// The whole mail with CRLF line ends and lines of at most 78 characters. Failure invalid for an
/// address that is none.
std::string mail_bytes(const Mail& mail);

/// Words for a header: as they are when plain, else RFC 2047 in pieces that never part a character,
/// folded.
std::string header_words(const std::string& text, std::size_t used);
std::string base64(std::string_view bytes);

}  // namespace duban::notify
