// UTF-8 text helpers on top of utf8proc.
#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <numeric>

namespace duban::base {
namespace {

constexpr std::string_view wide_space = "\xE3\x80\x80";
constexpr std::string_view hard_space = "\xC2\xA0";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view trim(std::string_view text) {
  for (;;) {
    if (!text.empty() && is_blank(text.front()))
      text.remove_prefix(1);
    else if (text.starts_with(wide_space))
      text.remove_prefix(3);
    else if (text.starts_with(hard_space))
      text.remove_prefix(2);
    else
      break;
  }
  for (;;) {
    if (!text.empty() && is_blank(text.back()))
      text.remove_suffix(1);
    else if (text.ends_with(wide_space))
      text.remove_suffix(3);
    else if (text.ends_with(hard_space))
      text.remove_suffix(2);
    else
      break;
  }
  return text;
}

std::vector<std::string> letters(std::string_view text) {
  std::vector<std::string> list;
  utf8proc_uint8_t* even = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &even,
      static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE));
  if (size < 0) return list;
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(even, &std::free);
  for (utf8proc_ssize_t at = 0; at < size;) {
    utf8proc_int32_t point = 0;
    const auto step = utf8proc_iterate(even + at, size - at, &point);
    if (step <= 0) break;
    const auto kind = utf8proc_category(point);
    const bool is_letter = (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) ||
                           kind == UTF8PROC_CATEGORY_NL || kind == UTF8PROC_CATEGORY_NO;
    if (is_letter)
      list.emplace_back(reinterpret_cast<const char*>(even) + at, static_cast<std::size_t>(step));
    at += step;
  }
  return list;
}

std::vector<std::string> split_list(std::string_view text, std::string_view separators) {
  static constexpr std::string_view chinese[] = {"、", "，", "；"};
  std::vector<std::string> parts;
  std::size_t start = 0;
  const auto take = [&](std::size_t end) {
    const auto part = trim(text.substr(start, end - start));
    if (!part.empty()) parts.emplace_back(part);
  };
  int depth = 0;  // 各县（市、区） is one name
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    if (rest.front() == '(' || rest.starts_with("（")) ++depth;
    if ((rest.front() == ')' || rest.starts_with("）")) && depth > 0) --depth;
    std::size_t width = separators.find(text[i]) != std::string_view::npos ? 1 : 0;
    for (const auto mark : chinese)
      if (rest.starts_with(mark)) width = mark.size();
    if (depth > 0) width = 0;
    if (width != 0) take(i);
    i += std::max<std::size_t>(width, 1);
    if (width != 0) start = i;
  }
  take(text.size());
  return parts;
}

std::vector<std::string> said(const std::vector<std::string>& parts) {
  std::vector<std::string> kept;
  for (const auto& part : parts)
    if (!part.empty()) kept.push_back(part);
  return kept;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::string fold(std::string_view text) {
  if (std::all_of(text.begin(), text.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::string plain;
    for (const char c : text)
      if (c > ' ' && c != '\x7F') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return plain;
  }
  utf8proc_uint8_t* folded = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPCC | UTF8PROC_IGNORE);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
  if (size < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  std::erase(result, ' ');
  return result;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t width = sequence_length(lead);
    if (width == 0 || i + width > text.size()) return false;
    for (std::size_t k = 1; k < width; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
    if (width > 2) {
      const auto second = static_cast<unsigned char>(text[i + 1]);
      if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
          (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
        return false;
    }
    i += width;
  }
  return true;
}

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string shorten(std::string_view text, std::size_t n) {
  if (length(text) <= n) return std::string(text);
  std::size_t i = 0;
  for (std::size_t seen = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && seen++ == n) break;
  return std::string(text.substr(0, i)) + "…";
}

void append_json(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t clean = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    out.append(text, clean, i - clean);
    clean = i + 1;
    out += '\\';
    switch (c) {
      case '"': out += '"'; break;
      case '\\': out += '\\'; break;
      case '\n': out += 'n'; break;
      case '\r': out += 'r'; break;
      case '\t': out += 't'; break;
      default: out.append("u00").append(1, hex[c >> 4U]).append(1, hex[c & 15U]);
    }
  }
  out.append(text, clean, text.size() - clean);
  out += '"';
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t best_distance = word.size() / 3 + 1;
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance || (distance == best_distance && best.empty())) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) return true;
  for (const std::string_view wide : {"＝", "＋", "－", "＠"})
    if (text.starts_with(wide)) return true;
  return false;
}

std::string name_alone(std::string_view person) {
  return std::string(person.substr(0, person.find('@')));
}

}  // namespace duban::base
