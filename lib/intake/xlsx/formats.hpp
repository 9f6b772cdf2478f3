// What a number in a sheet means, by the format it is shown in.
#pragma once

#include <string>
#include <string_view>

#include "intake/row_reader.hpp"

namespace duban::intake::xlsx {

/// A number format, as far as it changes what a number says.
struct Format {
  enum class Shows { number, share, day, month, year, time, padded };
  Shows shows = Shows::number;
  bool with_time = false;  ///< a day with its time
  std::string before;      ///< padded: text in front of the figures
  std::string pattern;     ///< padded: a place for each figure, 0000-00000000
};

/// Of a format code, such as yyyy"年"m"月", 0.0%, 00000.
Format read_format(std::string_view code);
/// Of a built-in format by its number, those of Chinese Excel included.
Format built_in_format(unsigned id);

/// A number as a person reads it in its cell.
struct Shown {
  std::string text;
  CellKind kind = CellKind::number;
};
/// `from_1904`: the workbook counts days from 1904.
Shown show_number(double value, const Format& format, bool from_1904);

/// A number in at most 15 significant digits, as a spreadsheet keeps it; whole ones below 10^15
/// without an exponent.
std::string plain_number(double value);

}  // namespace duban::intake::xlsx
