// How many terminal cells a text takes, and text made harmless for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duban::base {

/// Cells of the text by grapheme; Chinese takes 2. `ambiguous` (1 or 2) is the width of “”‘’·—… and
/// box drawing.
std::size_t display_width(std::string_view text, int ambiguous = 1);

/// The text cut to at most `cells`, with … at its end when something was cut.
std::string fit(std::string_view text, std::size_t cells, int ambiguous = 1);

/// Control and bidirectional characters taken out (a line break becomes a space): ledger text is
/// hostile input.
std::string harmless(std::string_view text);

}  // namespace duban::base
