// Cells, looked at one by one.
#include "intake/cell_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace duban::intake {

using base::Message;

std::string_view without_apostrophe(std::string_view text) {
  if (text.size() > 3 && text.starts_with("=\"") && text.ends_with('"'))
    return text.substr(2, text.size() - 3);
  const bool is_held =
      text.size() > 1 && text.front() == '\'' &&
      (base::looks_like_formula(text.substr(1)) || (text[1] >= '0' && text[1] <= '9'));
  return is_held ? text.substr(1) : text;
}

/// 3月1日, which a Chinese spreadsheet makes of 3-1.
static bool is_day_of_month(std::string_view text) {
  const auto month = text.find("月");
  if (month == std::string_view::npos || !text.ends_with("日") || text.size() > month + 8)
    return false;
  const auto figures = [](std::string_view part) {
    return !part.empty() && part.size() <= 2 &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const auto day = text.substr(month + 3);
  return figures(text.substr(0, month)) && figures(day.substr(0, day.size() - 3));
}

bool is_destroyed(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string folded = base::fold(text);
  const auto e = folded.find("e+");
  if (e != std::string::npos && e > 0) {
    const auto digits = [&](std::string_view part) {
      return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
    };
    std::string mantissa = folded.substr(0, e);
    std::erase(mantissa, '.');
    return digits(mantissa) && digits(std::string_view(folded).substr(e + 2));
  }
  if (is_day_of_month(folded)) return true;
  static constexpr std::array<std::string_view, 12> months{
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto dash = folded.find('-');
  if (dash == std::string::npos || folded.size() > 9) return false;
  const std::string_view first = std::string_view(folded).substr(0, dash);
  const std::string_view second = std::string_view(folded).substr(dash + 1);
  const auto is_month = [&](std::string_view word) {
    return std::find(months.begin(), months.end(), word) != months.end();
  };
  const auto is_number = [&](std::string_view word) {
    return !word.empty() && word.size() <= 4 && std::all_of(word.begin(), word.end(), is_digit);
  };
  return (is_month(first) && is_number(second)) || (is_number(first) && is_month(second));
}

std::string_view cell_text(const Row& row, std::size_t column) {
  if (column >= row.cells.size()) return {};
  return base::trim(without_apostrophe(base::trim(row.cells[column])));
}

bool has_content(const Row& row, std::size_t column) {
  return row.kind(column) == CellKind::no_value || row.kind(column) == CellKind::error ||
         !cell_text(row, column).empty();
}

Message doubtful_day(const Row& row, std::size_t column) {
  if (row.kind(column) != CellKind::number) return {};
  const auto text = cell_text(row, column);
  const auto dot = text.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot > 2 || text.size() != dot + 2) return {};
  if (text.back() < '1' || text.back() > '3') return {};
  return Message(N_("a number, of which a spreadsheet drops the last 0: is {day} or {day}0 meant? "
                    "Write the date out"))
      .with("day", std::string(text));
}

namespace {

/// #REF! and the like as a text file has them, and a column that was too narrow when it was saved.
bool is_error_text(std::string_view text) {
  static constexpr std::array<std::string_view, 7> errors{"#REF!", "#NAME?", "#VALUE!", "#DIV/0!",
                                                          "#N/A",  "#NUM!",  "#NULL!"};
  return std::find(errors.begin(), errors.end(), text) != errors.end() ||
         (text.size() >= 4 && text.find_first_not_of('#') == std::string_view::npos);
}

}  // namespace

Message broken_cell(const Row& row, std::size_t column, std::string_view text, bool is_name) {
  const CellKind kind = row.kind(column);
  if (kind == CellKind::error || is_error_text(text))
    return N_("the formula of this cell failed; write the value itself");
  if (kind == CellKind::no_value)
    return N_(
        "the formula of this cell has no value; open the file in Excel or WPS, let it "
        "calculate, and save it");
  if (!is_name) return {};
  if (kind == CellKind::date)
    return N_(
        "the spreadsheet made a date of this number; format the column as text and "
        "write it again");
  if (is_destroyed(text))
    return N_(
        "the spreadsheet destroyed this number; format the column as text and write it "
        "again");
  return {};
}

}  // namespace duban::intake
