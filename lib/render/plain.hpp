// Tables as text: for a terminal, tab-separated, CSV, JSON.
#pragma once

#include <iosfwd>
#include <string>

#include "report/sheet.hpp"

namespace duban::render {

struct TerminalStyle {
  std::size_t columns = 80;
  bool colour = false;
  int ambiguous = 1;  ///< width of ambiguous characters
  int decimals = 1;
};
/// What a table came to: its rows, and those of them that are overdue.
struct Shown {
  std::size_t rows = 0, overdue = 0;
};
/// Aligned by display cells and cut to the width of the terminal.
Shown terminal_table(std::ostream& out, const report::Table& table, const TerminalStyle& style);

/// One cell of CSV, quoted as RFC 4180 where it needs to be.
std::string csv_cell(const std::string& text);

struct DelimitedStyle {
  char delimiter = '\t';
  bool heading = true;
  bool inert = false;  ///< a leading apostrophe before text that a spreadsheet would run
  int decimals = 1;
  bool harmless = false;  ///< for a terminal: without characters that it would obey
};
/// Tab-separated (tabs and line breaks in cells become spaces) or CSV (quoted as RFC 4180, CRLF).
void delimited(std::ostream& out, const report::Table& table, const DelimitedStyle& style);

/// An array of objects with the columns' ids as keys; dates ISO, shares as numbers, absent values
/// null.
void json(std::ostream& out, const report::Table& table);
/// One object a line.
void json_lines(std::ostream& out, const report::Table& table);
/// {"sheet id": {"table id": [rows]}} of a whole book; a sheet with one table of its own id is the
/// array itself.
void json(std::ostream& out, const report::Book& book);
/// One object a line, each with the id of its table: "sheet", or "sheet.table" where a sheet has
/// several.
void json_lines(std::ostream& out, const report::Book& book);
/// All tables one after the other, each with its title, a blank line between.
void delimited(std::ostream& out, const report::Book& book, const DelimitedStyle& style);

}  // namespace duban::render
