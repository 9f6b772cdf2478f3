// Writing mails.
#include "notify/mail.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/day.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "model/notice.hpp"

namespace duban::notify {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

/// Bytes that one encoded word takes: 45 of UTF-8 come to 60 in base64, 72 with its marks.
constexpr std::size_t longest_piece = 45;
constexpr std::size_t longest_line = 76;
/// "=?UTF-8?B?" and "?=".
constexpr std::size_t marks = 12;

bool is_plain(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 127; }) &&
         text.find("=?") == std::string::npos;
}

/// Control characters become blanks: a header is one line.
std::string one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 127) c = ' ';
  return text;
}

/// "王某 <wang@example.gov.cn>".
std::string mailbox(const std::string& name, const std::string& address, std::size_t used) {
  if (!model::is_mail_address(address))
    throw Failure(
        Kind::invalid,
        Message(N_("\"{address}\" is no mail address")).with("address", base::harmless(address)));
  const std::string clean = one_line(name);
  if (clean.empty()) return address;
  std::string words;
  if (is_plain(clean)) {
    words = "\"";
    for (const char c : clean) {
      if (c == '"' || c == '\\') words += '\\';
      words += c;
    }
    words += '"';
  } else {
    words = header_words(clean, used);
  }
  return words + "\r\n <" + address + ">";
}

/// Mon, 23 Nov 2026 08:00:00 +0000.
std::string date_of(const std::string& now) {
  static constexpr std::array<const char*, 7> days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = base::parse_iso_day(now.substr(0, 10)).value_or(base::Day{2026, 1, 1});
  return fmt::format("{}, {:02} {} {} {} +0000", days.at(day.iso_weekday() - 1), day.day_of_month(),
                     months.at(day.month() - 1), day.year(),
                     now.size() >= 19 ? now.substr(11, 8) : "00:00:00");
}

/// Base64 in lines.
std::string body(std::string_view bytes) {
  const std::string all = base64(bytes);
  std::string out;
  for (std::size_t from = 0; from < all.size(); from += longest_line)
    out += all.substr(from, longest_line) + "\r\n";
  return out;
}

/// RFC 2231: filename*=UTF-8''%E6…, in pieces.
std::string file_name(const std::string& name) {
  std::string coded;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool keep = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.' || byte == '_';
    coded += keep ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  std::string out;
  for (std::size_t from = 0, n = 0; from < coded.size(); ++n) {
    std::size_t length = std::min<std::size_t>(54, coded.size() - from);
    while (length > 2 && from + length < coded.size() &&
           (coded[from + length - 1] == '%' || coded[from + length - 2] == '%'))
      --length;
    out += fmt::format(";\r\n filename*{}*={}{}", n, n == 0 ? "UTF-8''" : "",
                       coded.substr(from, length));
    from += length;
  }
  return out;
}

std::string part(const char* type, std::string_view bytes, const std::string& more = {}) {
  return std::string("Content-Type:") + (std::string_view(type).size() > 60 ? "\r\n " : " ") +
         type + "\r\nContent-Transfer-Encoding: base64\r\n" + more + "\r\n" + body(bytes);
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();
  return out;
}

std::string header_words(const std::string& given, std::size_t used) {
  const std::string text = one_line(given);
  if (is_plain(text) && used + text.size() <= 900) {
    std::string out;
    std::size_t column = used;
    for (std::size_t from = 0; from <= text.size();) {
      const auto end = std::min(text.find(' ', from), text.size());
      const std::string word = text.substr(from, end - from);
      if (from > 0 && column + 1 + word.size() > longest_line && !word.empty())
        out += "\r\n", column = 0;
      if (from > 0) out += ' ', ++column;
      out += word;
      column += word.size();
      from = end + 1;
    }
    return out;
  }
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t room =
        longest_line - marks - (from == 0 ? std::min(used, longest_line / 2) : 1);
    std::size_t length = std::min({longest_piece, room / 4 * 3, text.size() - from});
    while (length > 1 && from + length < text.size() &&
           (static_cast<unsigned char>(text[from + length]) & 0xC0) == 0x80)
      --length;
    out += (out.empty() ? "" : "\r\n ") +
           ("=?UTF-8?B?" + base64(std::string_view(text).substr(from, length))) + "?=";
    from += length;
  }
  return out;
}

std::string mail_bytes(const Mail& mail) {
  const auto at = mail.from.find('@');
  const std::string host = at == std::string::npos ? "localhost" : mail.from.substr(at + 1);
  const std::string mixed = "duban-m-" + mail.uid, either = "duban-a-" + mail.uid;
  std::string out;
  out += "From: " + mailbox(mail.from_name, mail.from, 6) + "\r\n";
  out += "To: " + mailbox(mail.to_name, mail.to, 4) + "\r\n";
  out += "Subject: " + header_words(mail.subject, 9) + "\r\n";
  out += "Date: " + date_of(mail.now) + "\r\n";
  out += "Message-ID: <" + mail.uid + "@" + host + ">\r\n";
  out += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
  std::string texts =
      "Content-Type: multipart/alternative;\r\n boundary=\"" + either + "\"\r\n\r\n";
  texts += "--" + either + "\r\n" + part("text/plain; charset=utf-8", mail.text);
  texts += "--" + either + "\r\n" + part("text/html; charset=utf-8", mail.html);
  texts += "--" + either + "--\r\n";
  if (mail.attachment.name.empty()) return out + texts;
  out += "Content-Type: multipart/mixed;\r\n boundary=\"" + mixed + "\"\r\n\r\n";
  out += "--" + mixed + "\r\n" + texts + "--" + mixed + "\r\n";
  out +=
      part(mail.attachment.type.c_str(), mail.attachment.bytes,
           "Content-Disposition: attachment" + file_name(one_line(mail.attachment.name)) + "\r\n");
  return out + "--" + mixed + "--\r\n";
}

}  // namespace duban::notify
