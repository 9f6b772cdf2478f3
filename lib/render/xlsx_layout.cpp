// Widths and lines.
#include "render/xlsx_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text_width.hpp"

namespace duban::render {

double width_of(const report::Column& column) {
  if (column.mm > 0) return (column.mm * 96 / 25.4 - 5) / 7;
  if (column.width > 0) return column.width;
  static constexpr std::array<int, 4> widths{14, 9, 12, 10};
  return widths[static_cast<std::size_t>(column.kind)];
}

std::size_t printed_columns(const report::Table& table) {
  const auto beyond = std::find_if(table.columns.begin(), table.columns.end(),
                                   [](const report::Column& column) { return column.mm <= 0; });
  const auto n = static_cast<std::size_t>(beyond - table.columns.begin());
  return n == 0 ? table.columns.size() : n;
}

double pixels_of(const std::vector<double>& widths) {
  double pixels = 0;
  for (const double width : widths) pixels += std::round(width * 7 + 5);
  return pixels;
}

namespace {

/// Of the paper: 277 mm of A4, 400 mm of A3, both lying.
double page_pixels(const report::Sheet& sheet) { return (sheet.wall ? 400 : 277) * 96 / 25.4; }

/// Narrower columns that fit the page; nothing when the texts would have less than they can be read
/// in.
std::vector<double> narrowed(const report::Table& table, std::vector<double> widths, double page) {
  constexpr double date = 9.5, number = 13, least_count = 5, least_text = 5;
  const auto is_text = [&](std::size_t i) {
    const auto& column = table.columns[i];
    return column.kind == report::Kind::text && column.id != "number";
  };
  double rigid = 0, texts = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const auto kind = table.columns[i].kind;
    if (kind == report::Kind::date) widths[i] = std::min(widths[i], date);
    if (kind == report::Kind::text && !is_text(i)) widths[i] = std::min(widths[i], number);
    if (kind == report::Kind::number || kind == report::Kind::share)
      widths[i] = std::max(widths[i] * 0.8, least_count);
    (is_text(i) ? texts : rigid) += widths[i] * 7 + 5;
  }
  if (texts == 0) return {};
  const double share = (page - rigid) / texts;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (!is_text(i)) continue;
    widths[i] = ((widths[i] * 7 + 5) * std::min(share, 1.0) - 5) / 7;
    if (widths[i] < least_text) return {};
  }
  return widths;
}

}  // namespace

std::vector<double> widths_of(const report::Sheet& sheet) {
  std::vector<double> widths;
  for (const auto& table : sheet.tables)
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i >= widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], width_of(table.columns[i]));
    }
  if (sheet.tables.size() != 1 || is_laid_out(sheet)) return widths;
  if (pixels_of(widths) <= page_pixels(sheet) * 1.02) return widths;
  const auto narrow = narrowed(sheet.tables.front(), widths, page_pixels(sheet));
  return narrow.empty() ? widths : narrow;
}

bool is_laid_out(const report::Sheet& sheet) {
  return sheet.tables.size() == 1 && !sheet.tables.front().columns.empty() &&
         sheet.tables.front().columns.front().mm > 0;
}

int lines_of(const std::string& text, double width, double cell) {
  const bool is_short =
      static_cast<double>(text.size()) * cell <= width;  // no character is wider than it has bytes
  if (is_short && text.find('\n') == std::string::npos) return 1;
  int lines = 0;
  std::size_t start = 0;
  while (start <= text.size()) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto cells =
        static_cast<double>(base::display_width(std::string_view(text).substr(start, end - start)));
    lines += std::max(1, static_cast<int>(std::ceil(cells * cell / width)));
    start = end + 1;
  }
  return lines;
}

}  // namespace duban::render
