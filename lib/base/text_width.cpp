// Display cells by grapheme, with utf8proc.
#include "base/text_width.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace duban::base {
namespace {

bool is_ambiguous(utf8proc_int32_t c) {
  return c == 0xB7 || c == 0xB0 || c == 0xB1 || c == 0xD7 || c == 0xF7 ||
         (c >= 0x2010 && c <= 0x2027) || c == 0x2030 || c == 0x2032 || c == 0x2033 || c == 0x203B ||
         c == 0x2103 || (c >= 0x2160 && c <= 0x217F) || (c >= 0x2190 && c <= 0x2199) ||
         (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2500 && c <= 0x257F) ||
         (c >= 0x2580 && c <= 0x259F) || (c >= 0x25A0 && c <= 0x25FF) || c == 0x2605 || c == 0x2606;
}

bool is_bidi_or_control(utf8proc_int32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 ||
         c == 0x2029 || c == 0xFEFF;
}

bool is_regional(utf8proc_int32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

/// Walks graphemes: calls each(begin, end, cells) until it answers false.
template <class Each>
void graphemes(std::string_view text, int ambiguous, Each each) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  utf8proc_int32_t previous = 0;
  utf8proc_int32_t state = 0;
  std::size_t begin = 0;
  std::size_t cells = 0;
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t c = 0;
    auto used = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    if (used < 1) used = 1, c = 0xFFFD;
    if (i > 0 && utf8proc_grapheme_break_stateful(previous, c, &state)) {
      if (!each(begin, i, cells)) return;
      begin = i, cells = 0;
    }
    auto width = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)));
    if (width == 1 && is_ambiguous(c)) width = static_cast<std::size_t>(ambiguous);
    if (is_regional(c) || c == 0xFE0F) width = 2;
    cells = std::max(cells, width);
    previous = c;
    i += static_cast<std::size_t>(used);
  }
  if (begin < text.size()) each(begin, text.size(), cells);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

std::size_t display_width(std::string_view text, int ambiguous) {
  if (is_ascii(text)) return text.size();
  std::size_t total = 0;
  graphemes(text, ambiguous, [&](std::size_t, std::size_t, std::size_t cells) {
    total += cells;
    return true;
  });
  return total;
}

std::string fit(std::string_view text, std::size_t cells, int ambiguous) {
  if (display_width(text, ambiguous) <= cells) return std::string(text);
  const auto dots = static_cast<std::size_t>(ambiguous);
  if (cells <= dots) return cells == 0 ? "" : std::string(cells, '.');
  std::size_t total = 0;
  std::size_t end = 0;
  graphemes(text, ambiguous, [&](std::size_t, std::size_t stop, std::size_t width) {
    if (total + width + dots > cells) return false;
    total += width;
    end = stop;
    return true;
  });
  return std::string(text.substr(0, end)) + "…";
}

std::string harmless(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t c = 0;
    auto used = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    if (used < 1) used = 1, c = 0;
    if (c == '\n' || c == '\t')
      out += ' ';
    else if (!is_bidi_or_control(c))
      out.append(text, i, static_cast<std::size_t>(used));
    i += static_cast<std::size_t>(used);
  }
  return out;
}

}  // namespace duban::base
