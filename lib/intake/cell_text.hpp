// What stands in a cell, and what a spreadsheet broke of it.
#pragma once

#include <string_view>

#include "base/message.hpp"
#include "intake/row_reader.hpp"

namespace duban::intake {

/// A text that was made inert for spreadsheets, as it was: '=1+1 → =1+1, ="0138" and '0138 → 0138.
std::string_view without_apostrophe(std::string_view text);
/// Did a spreadsheet destroy this number (1.23E+11), or make a date of it (Mar-01)?
bool is_destroyed(std::string_view text);

/// Column `column` of the row without blanks around it and what made it inert; empty beyond its
/// end.
std::string_view cell_text(const Row& row, std::size_t column);
/// Is there something in the cell, be it a formula without a value?
bool has_content(const Row& row, std::size_t column);
/// A number where a day is meant of which the last figure may be lost: 9.3 was typed as 9.3 or as
/// 9.30. What to say of it; empty for anything else.
base::Message doubtful_day(const Row& row, std::size_t column);
/// What a spreadsheet made of a cell that was something else, and the way out; empty for a good
/// one. `is_name`: it holds a number, a name or a phone, which no spreadsheet may reckon with.
base::Message broken_cell(const Row& row, std::size_t column, std::string_view text, bool is_name);

}  // namespace duban::intake
