// Escaping for Word documents.
#include "render/word_text.hpp"

#include <string_view>

namespace duban::render {

std::string run_text(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto three = std::string_view(text).substr(at, 3);
    if (three == "\xEF\xBF\xBE" ||
        three == "\xEF\xBF\xBF") {  // two code points that UTF-8 may hold and XML may not
      at += 2;
      continue;
    }
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '\n': out += "</w:t><w:br/><w:t xml:space=\"preserve\">"; break;
      case '\t': out += ' '; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
  }
  return out;
}

}  // namespace duban::render
