// Aligned tables for terminals.
#include <algorithm>
#include <ostream>

#include "base/text_width.hpp"
#include "i18n/catalogue.hpp"
#include "render/plain.hpp"
#include "render/text_of.hpp"

namespace duban::render {

using report::Role;

namespace {

constexpr std::size_t readable = 14;
constexpr std::size_t narrowest = 6;

const char* colour_of(Role role) {
  switch (role) {
    case Role::head: return "\x1b[1m";
    case Role::section:
    case Role::total: return "\x1b[1m";
    case Role::late: return "\x1b[31m";
    case Role::near: return "\x1b[33m";
    case Role::good: return "\x1b[32m";
    case Role::quiet: return "\x1b[2m";
    default: return "";
  }
}

struct Line {
  std::vector<std::string> texts;
  std::vector<Role> roles;
};

/// Shrinks the widest columns of text until the line fits, first down to a readable width, then as
/// far as needed. Numbers and dates stay whole.
void shrink(std::vector<std::size_t>& widths, const std::vector<bool>& rigid, std::size_t room) {
  const std::size_t gaps = widths.empty() ? 0 : (widths.size() - 1) * 2;
  for (const std::size_t least : {readable, narrowest}) {
    for (;;) {
      std::size_t total = gaps;
      for (const auto width : widths) total += width;
      if (total <= room) return;
      std::size_t widest = widths.size();
      for (std::size_t i = 0; i < widths.size(); ++i)
        if (!rigid[i] && widths[i] > least &&
            (widest == widths.size() || widths[i] > widths[widest]))
          widest = i;
      if (widest == widths.size()) break;
      widths[widest] -= 1;
    }
  }
}

/// Leaves out columns that may be left out when no row has anything in them.
void drop_blank(const report::Table& table, std::vector<Line>& lines,
                std::vector<std::size_t>& widths, std::vector<bool>& right,
                std::vector<bool>& rigid) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    const auto is_blank = [&](const Line& line) {
      return i >= line.texts.size() || line.texts[i].empty();
    };
    if (!table.columns[i].when_any || !std::all_of(lines.begin() + 1, lines.end(), is_blank))
      continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    for (Line& line : lines)
      if (i < line.texts.size())
        line.texts.erase(line.texts.begin() + at), line.roles.erase(line.roles.begin() + at);
    widths.erase(widths.begin() + at);
    right.erase(right.begin() + at), rigid.erase(rigid.begin() + at);
  }
}

void print(std::ostream& out, const Line& line, const std::vector<std::size_t>& widths,
           const std::vector<bool>& right, const TerminalStyle& style) {
  std::string text;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::string cell =
        i < line.texts.size() ? base::fit(line.texts[i], widths[i], style.ambiguous) : "";
    const std::size_t used = base::display_width(cell, style.ambiguous);
    const std::string pad(widths[i] > used ? widths[i] - used : 0, ' ');
    const char* colour = style.colour && i < line.roles.size() ? colour_of(line.roles[i]) : "";
    if (i > 0) text += "  ";
    if (right[i]) text += pad;
    text += colour;
    text += cell;
    if (*colour != '\0') text += "\x1b[0m";
    if (!right[i] && i + 1 < widths.size()) text += pad;
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  out << text << '\n';
}

}  // namespace

Shown terminal_table(std::ostream& out, const report::Table& table, const TerminalStyle& style) {
  std::vector<Line> lines;
  std::vector<std::size_t> widths;
  std::vector<bool> right;
  std::vector<bool> rigid;
  Line head;
  for (const auto& column : table.columns) {
    head.texts.push_back(i18n::text(column.heading));
    head.roles.push_back(Role::head);
    widths.push_back(base::display_width(head.texts.back(), style.ambiguous));
    rigid.push_back(column.kind != report::Kind::text || column.id == "number" ||
                    column.id == "lateness" || column.id == "pace" || column.id == "standing");
    right.push_back(column.kind == report::Kind::number || column.kind == report::Kind::share);
  }
  lines.push_back(head);
  Shown shown;
  report::each_row(table, [&](const report::Row& row) {
    Line line;
    ++shown.rows;
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      line.texts.push_back(base::harmless(text_of(row[i].value, style.decimals)));
      line.roles.push_back(row[i].role);
      const auto* word = std::get_if<base::Message>(&row[i].value);
      if (word != nullptr && table.columns[i].id == "lateness" && word->code() == "overdue")
        ++shown.overdue;
      widths[i] = std::max(widths[i], base::display_width(line.texts.back(), style.ambiguous));
    }
    lines.push_back(std::move(line));
  });
  drop_blank(table, lines, widths, right, rigid);
  head = lines.front();
  shrink(widths, rigid, style.columns);
  bool headless = true;
  for (const auto& text : head.texts) headless = headless && text.empty();
  for (std::size_t i = headless ? 1 : 0; i < lines.size(); ++i)
    print(out, lines[i], widths, right, style);
  return shown;
}

}  // namespace duban::render
