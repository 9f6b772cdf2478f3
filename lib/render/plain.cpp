// Delimited text and JSON.
#include "render/plain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <regex>

#include "base/text.hpp"
#include "base/text_width.hpp"
#include "i18n/catalogue.hpp"
#include "render/text_of.hpp"

namespace duban::render {

using report::Cell;
using report::Table;

namespace {

std::string cell_text(const std::string& words, const DelimitedStyle& style) {
  const std::string shown = style.harmless ? base::harmless(words) : words;
  const std::string text = style.inert && base::looks_like_formula(shown) ? "'" + shown : shown;
  if (style.delimiter == '\t') {
    std::string flat = text;
    std::replace_if(
        flat.begin(), flat.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return flat;
  }
  return csv_cell(text);
}

/// Numbers and dates need no apostrophe even when negative, nor do our own words (－ 销号).
bool is_text(const Cell& cell) {
  const auto* message = std::get_if<base::Message>(&cell.value);
  return std::holds_alternative<std::string>(cell.value) ||
         (message != nullptr && !message->fillings().empty()) ||
         std::holds_alternative<report::List>(cell.value) ||
         std::holds_alternative<report::PicturePtr>(cell.value);
}

/// 12.50, 0.3, -7: what JSON takes as a number as it stands.
bool is_json_number(const std::string& text) {
  static const std::regex number("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");
  return std::regex_match(text, number);
}

/// JSON with the characters escaped that a terminal would obey: C1 controls and marks of direction.
void append_text(std::string& out, std::string_view text) {
  const std::size_t from = out.size();
  base::append_json(out, text);
  for (std::size_t i = from; i + 1 < out.size(); ++i) {
    const auto at = [&](std::size_t k) { return static_cast<unsigned char>(out[i + k]); };
    unsigned code = 0;
    std::size_t bytes = 0;
    if (at(0) == 0xC2 && at(1) >= 0x80 && at(1) <= 0x9F) code = at(1), bytes = 2;
    if (at(0) == 0xE2 && i + 2 < out.size()) {
      const unsigned third = ((at(1) & 0x3FU) << 6U) | (at(2) & 0x3FU);
      const unsigned point = 0x2000U | third;
      if (point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
          (point >= 0x2066 && point <= 0x2069))
        code = point, bytes = 3;
    }
    if (bytes > 0) out.replace(i, bytes, fmt::format("\\u{:04x}", code));
  }
}

void append_value(std::string& out, const report::Value& value) {
  struct Visitor {
    std::string& out;
    void operator()(std::monostate) const { out += "null"; }
    void operator()(const std::string& text) const { append_text(out, text); }
    void operator()(std::int64_t number) const {
      fmt::format_to(std::back_inserter(out), "{}", number);
    }
    void operator()(base::Day day) const {
      out.append(1, '"').append(base::to_iso(day)).append(1, '"');
    }
    void operator()(const report::Share& share) const {
      if (share.value)
        fmt::format_to(std::back_inserter(out), "{:.4f}", *share.value);
      else
        out += "null";
    }
    void operator()(const base::Message& message) const {
      const bool says_nothing = message.empty() && message.code().empty();
      if (says_nothing || message.code() == base::said_to_people) {
        out += "null";
        return;
      }
      append_text(out, machine_text(message));
    }
    void operator()(const report::Flag& flag) const { out += flag.is_set ? "true" : "false"; }
    void operator()(const report::Amount& amount) const {
      if (is_json_number(amount.digits))
        out += amount.digits;
      else
        append(amount.digits);
    }
    void operator()(const report::List& list) const {
      out += '[';
      for (const auto& item : list.items) {
        if (&item != &list.items.front()) out += ',';
        append(item);
      }
      out += ']';
    }
    void append(const std::string& text) const { append_text(out, text); }
    void operator()(const report::PicturePtr& picture) const {
      base::append_json(out, picture->name);
    }
  };
  std::visit(Visitor{out}, value);
}

void append_object(std::string& out, const std::vector<std::string>& keys, const report::Row& row) {
  out += '{';
  for (std::size_t i = 0; i < keys.size() && i < row.size(); ++i) {
    if (i > 0) out += ',';
    out += keys[i];
    append_value(out, row[i].value);
  }
  out += '}';
}

std::vector<std::string> json_keys(const Table& table) {
  std::vector<std::string> keys;
  for (const auto& column : table.columns) {
    std::string key;
    base::append_json(key, column.id);
    keys.push_back(key + ":");
  }
  return keys;
}

/// The facts of a record as one object.
void append_facts(std::string& out, const Table& table) {
  out += '{';
  for (const auto& row : table.rows) {
    if (&row != &table.rows.front()) out += ',';
    const auto* fact = std::get_if<base::Message>(&row.at(0).value);
    base::append_json(out, fact == nullptr ? text_of(row.at(0).value) : machine_text(*fact));
    out += ':';
    append_value(out, row.at(1).value);
  }
  out += '}';
}

/// A line that only heads those below it says nothing to programs.
bool is_heading(const report::Row& row) {
  return !row.empty() && row.front().role == report::Role::section;
}

void array(std::ostream& out, const Table& table) {
  if (table.facts) {
    std::string text = "[";
    if (!table.rows.empty()) append_facts(text, table);
    out << text << ']';
    return;
  }
  const auto keys = json_keys(table);
  std::string text = "[";
  bool first = true;
  report::each_row(table, [&](const report::Row& row) {
    if (is_heading(row)) return;
    if (!first) text += ",\n";
    first = false;
    append_object(text, keys, row);
    if (text.size() > 1U << 16U)
      out.write(text.data(), static_cast<std::streamsize>(text.size())), text.clear();
  });
  out << text << "]";
}

}  // namespace

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

void delimited(std::ostream& out, const Table& table, const DelimitedStyle& style) {
  const char* end = style.delimiter == '\t' ? "\n" : "\r\n";
  std::string line;
  if (style.heading) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) line += style.delimiter;
      line += cell_text(i18n::text(report::full_heading(table, i)), style);
    }
    out << line << end;
  }
  DelimitedStyle plain = style;
  plain.inert = false;
  report::each_row(table, [&](const report::Row& row) {
    line.clear();
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
      if (i > 0) line += style.delimiter;
      line += cell_text(text_of(row[i].value, style.decimals), is_text(row[i]) ? style : plain);
    }
    out << line << end;
  });
}

void json(std::ostream& out, const Table& table) {
  array(out, table);
  out << '\n';
}

void json_lines(std::ostream& out, const Table& table) {
  if (table.facts) {
    std::string text;
    if (!table.rows.empty()) append_facts(text, table), text += '\n';
    out << text;
    return;
  }
  const auto keys = json_keys(table);
  std::string text;
  report::each_row(table, [&](const report::Row& row) {
    if (is_heading(row)) return;
    text.clear();
    append_object(text, keys, row);
    out << text << '\n';
  });
}

void json_lines(std::ostream& out, const report::Book& book) {
  std::string text;
  for (const auto& sheet : book.sheets)
    for (const auto& table : sheet.tables) {
      const auto keys = json_keys(table);
      std::string name = "{\"table\":";
      const bool is_alone = sheet.tables.size() == 1;
      base::append_json(name, is_alone ? sheet.id : sheet.id + "." + table.id);
      const auto line = [&](const std::string& object) {
        out << name << (object == "{}" ? "" : ",") << std::string_view(object).substr(1) << '\n';
      };
      if (table.facts) {
        text.clear();
        append_facts(text, table);
        if (!table.rows.empty()) line(text);
        continue;
      }
      report::each_row(table, [&](const report::Row& row) {
        if (is_heading(row)) return;
        text.clear();
        append_object(text, keys, row);
        line(text);
      });
    }
}

void json(std::ostream& out, const report::Book& book) {
  out << '{';
  for (const auto& sheet : book.sheets) {
    std::string key;
    base::append_json(key, sheet.id);
    out << (&sheet == &book.sheets.front() ? "" : ",\n") << key << ':';
    if (sheet.tables.size() == 1) {
      array(out, sheet.tables.front());
      continue;
    }
    out << '{';
    for (const auto& table : sheet.tables) {
      std::string name;
      base::append_json(name, table.id);
      out << (&table == &sheet.tables.front() ? "" : ",\n") << name << ':';
      array(out, table);
    }
    out << '}';
  }
  out << "}\n";
}

void delimited(std::ostream& out, const report::Book& book, const DelimitedStyle& style) {
  const char* end = style.delimiter == '\t' ? "\n" : "\r\n";
  bool first = true;
  for (const auto& sheet : book.sheets) {
    for (const auto& table : sheet.tables) {
      if (!first) out << end;
      first = false;
      if (style.heading)
        out << cell_text(i18n::text(table.title.empty() ? sheet.title : table.title), style) << end;
      delimited(out, table, style);
    }
  }
}

}  // namespace duban::render
