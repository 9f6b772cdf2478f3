// How wide columns are, what of a sheet is printed, and how many lines a text takes.
#pragma once

#include <string>
#include <vector>

#include "report/sheet.hpp"

namespace duban::render {

/// In characters of the Normal style: seven pixels each, and five for the rim.
double width_of(const report::Column& column);
/// How many columns are printed: those that come first with a width in print; all where none has.
std::size_t printed_columns(const report::Table& table);
/// How wide each column of a sheet is. A table alone that would be shrunk to less than its type on
/// the paper gets narrower columns instead: dates and numbers keep theirs, texts share the rest.
std::vector<double> widths_of(const report::Sheet& sheet);
/// How wide they are together, in pixels.
double pixels_of(const std::vector<double>& widths);
/// Has its one table widths in print?
bool is_laid_out(const report::Sheet& sheet);
/// Lines that a text takes in a column. `cell` is how wide half a Chinese character is, beside a
/// digit of the Normal style.
int lines_of(const std::string& text, double width, double cell = 0.95);

}  // namespace duban::render
