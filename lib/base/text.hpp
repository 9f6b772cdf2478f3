// UTF-8 text: trimming, splitting, folding for comparison, JSON escapes, nearest word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duban::base {

/// Without leading and trailing white space, the full-width space U+3000 and U+00A0 included.
std::string_view trim(std::string_view text);

/// Its letters alone, widths and forms made even (NFKC): no digits, marks, punctuation or blanks;
/// one text a letter.
std::vector<std::string> letters(std::string_view text);

/// NAME of NAME@UNIT, as entries write persons; a name without a unit as it is.
std::string name_alone(std::string_view person);

/// Parts between any of the given single-byte separators and the Chinese 、，；, but not within
/// brackets; empty parts are dropped, each trimmed.
std::vector<std::string> split_list(std::string_view text, std::string_view separators = ",;");

/// The parts that are not empty.
std::vector<std::string> said(const std::vector<std::string>& parts);

/// The parts one after the other with the separator between them; empty for no parts.
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// The form in which names are compared: NFKC, case folded, without any white space and without
/// characters that nobody sees (U+200B, soft hyphens, marks of direction). Invalid UTF-8 gives the
/// bytes back.
std::string fold(std::string_view text);

/// True when the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view text);

/// Number of code points.
std::size_t length(std::string_view text);

/// The first n code points, with … when something was cut.
std::string shorten(std::string_view text, std::size_t n);

/// Appends text as a quoted JSON string.
void append_json(std::string& out, std::string_view text);

/// The candidate nearest to a mistyped word (at most a third of it changed); empty when none is
/// near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// Text that a spreadsheet would run as a formula begins with = + - @ tab or CR.
bool looks_like_formula(std::string_view text);

}  // namespace duban::base
