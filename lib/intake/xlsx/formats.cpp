// Number formats.
#include "intake/xlsx/formats.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/day.hpp"
#include "base/text.hpp"

namespace duban::intake::xlsx {

namespace {

/// The part of a format code for positive numbers, its literal text and colours taken out; where
/// the literals stood is kept as far as they lead.
struct Bare {
  std::string code;    ///< lower case, without literals
  std::string before;  ///< literal text in front of everything else
};

/// Skips what stands in quotes, brackets or behind an escape at `at`, into `literal`; false when
/// the character there is none of these.
bool skip_literal(std::string_view code, std::size_t& at, std::string& literal, bool& elapsed) {
  const char c = code[at];
  if (c == '"') {
    const auto end = std::min(code.find('"', at + 1), code.size());
    literal = code.substr(at + 1, end - at - 1);
    at = end + 1;
    return true;
  }
  if (c == '[') {
    const auto end = std::min(code.find(']', at), code.size());
    const auto inside = base::fold(code.substr(at + 1, end - at - 1));
    elapsed = elapsed || inside == "h" || inside == "hh" || inside == "m" || inside == "mm" ||
              inside == "s" || inside == "ss";
    literal.clear();
    at = end + 1;
    return true;
  }
  if (c == '\\' || c == '_' || c == '*') {
    const bool shows = c == '\\';
    std::size_t width = 1;
    while (at + 1 + width < code.size() &&
           (static_cast<unsigned char>(code[at + 1 + width]) & 0xC0U) == 0x80U)
      ++width;
    literal = shows ? std::string(code.substr(std::min(at + 1, code.size()), width)) : "";
    at += 1 + width;
    return true;
  }
  return false;
}

Bare bare_of(std::string_view code, bool& elapsed) {
  Bare bare;
  std::string literal;
  for (std::size_t at = 0; at < code.size();) {
    if (skip_literal(code, at, literal, elapsed)) {
      if (bare.code.empty()) bare.before += literal;
      continue;
    }
    if (code[at] == ';') break;
    bare.code += static_cast<char>(std::tolower(static_cast<unsigned char>(code[at++])));
  }
  return bare;
}

/// 0000, 0000-00000000: a number that is a name.
bool is_pattern(std::string_view text) {
  return text.size() > 1 && text.find_first_not_of("0- ") == std::string_view::npos &&
         text.front() == '0' && text.back() == '0';
}

/// Figures on the places of a pattern, from its end; what is more stands in front.
std::string on_places(const std::string& pattern, std::string figures) {
  std::string text;
  for (auto place = pattern.rbegin(); place != pattern.rend(); ++place) {
    if (*place != '0') {
      text += *place;
    } else if (figures.empty()) {
      text += '0';
    } else {
      text += figures.back();
      figures.pop_back();
    }
  }
  return figures + std::string(text.rbegin(), text.rend());
}

constexpr double most_exact = 1e15;

std::string iso_of_serial(std::int64_t days, bool from_1904) {
  if (from_1904) return base::to_iso(base::Day{1904, 1, 1} + days);
  // Excel believes that 1900 was a leap year: its day 60 never was.
  return base::to_iso((days < 60 ? base::Day{1899, 12, 31} : base::Day{1899, 12, 30}) + days);
}

std::string two(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string time_of(double fraction) {
  const auto minutes = static_cast<std::int64_t>(std::floor(fraction * 1440 + 0.5 / 60)) % 1440;
  return two(minutes / 60) + ":" + two(minutes % 60);
}

}  // namespace

Format read_format(std::string_view code) {
  Format format;
  bool elapsed = false;
  const Bare bare = bare_of(code, elapsed);
  if (elapsed || bare.code == "general") return format;
  if (bare.code.find('%') != std::string::npos) {
    format.shows = Format::Shows::share;
    return format;
  }
  const bool chinese_time = bare.code.find("上午") != std::string::npos;
  const bool has_time = bare.code.find_first_of("hs") != std::string::npos || chinese_time;
  const bool has_year = bare.code.find_first_of("ye") != std::string::npos;
  const bool has_day = bare.code.find('d') != std::string::npos;
  const bool has_month = bare.code.find('m') != std::string::npos;
  const bool has_figures = !has_time && bare.code.find_first_of("0#?") != std::string::npos;
  if (has_figures) {
    if (!is_pattern(bare.code)) return format;
    format.shows = Format::Shows::padded;
    format.before = bare.before;
    format.pattern = bare.code;
    return format;
  }
  format.with_time = has_time;
  if (has_day)
    format.shows = Format::Shows::day;
  else if (has_time && !has_year)
    format.shows = Format::Shows::time;
  else if (has_month)
    format.shows = Format::Shows::month;
  else if (has_year)
    format.shows = Format::Shows::year;
  return format;
}

Format built_in_format(unsigned id) {
  Format format;
  using Shows = Format::Shows;
  const bool is_day = (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
                      (id >= 50 && id <= 54) || id == 56 || id == 58;
  const bool is_time =
      (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55;
  if (id == 9 || id == 10) format.shows = Shows::share;
  if (is_day) format.shows = Shows::day;
  if (is_time) format.shows = Shows::time;
  if (id == 17 || id == 57) format.shows = Shows::month;
  // In Chinese Excel 27, 36, 50, 52, 57 show 年月 alone.
  if (id == 27 || id == 36 || id == 50 || id == 52) format.shows = Shows::month;
  format.with_time = id == 22 || is_time;
  return format;
}

std::string plain_number(double value) {
  if (!std::isfinite(value)) return "";
  std::array<char, 40> text{};
  if (value == std::floor(value) && std::fabs(value) < most_exact)
    return std::to_string(static_cast<std::int64_t>(value));
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 15);
  return {text.data(), end.ptr};
}

Shown show_number(double value, const Format& format, bool from_1904) {
  using Shows = Format::Shows;
  switch (format.shows) {
    case Shows::number: return {plain_number(value), CellKind::number};
    case Shows::share: return {plain_number(value * 100) + "%", CellKind::number};
    case Shows::padded: {
      if (value < 0 || value != std::floor(value) || value >= most_exact) break;
      return {format.before + on_places(format.pattern, plain_number(value)), CellKind::text};
    }
    case Shows::time:
      if (value < 0 || value >= 1) break;
      return {time_of(value), CellKind::date};
    default: break;
  }
  const bool is_date = format.shows != Shows::padded;
  if (!is_date || value < 0 || value >= 110000) return {plain_number(value), CellKind::number};
  const double whole = std::floor(value);
  const auto iso = iso_of_serial(static_cast<std::int64_t>(whole), from_1904);
  if (format.shows == Shows::year) return {iso.substr(0, 4) + "年", CellKind::date};
  if (format.shows == Shows::month) {
    const auto month = iso.substr(iso[5] == '0' ? 6 : 5, iso[5] == '0' ? 1 : 2);
    return {iso.substr(0, 4) + "年" + month + "月", CellKind::date};
  }
  const bool tells_time = format.with_time && value > whole;
  return {tells_time ? iso + " " + time_of(value - whole) : iso, CellKind::date};
}

}  // namespace duban::intake::xlsx
