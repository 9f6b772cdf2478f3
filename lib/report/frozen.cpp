// Walking the figures of a book.
#include "report/frozen.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace duban::report {

using base::Message;
using model::FrozenReport;
using model::ReportFigure;

namespace {

/// A sentence with its places filled; texts in two languages in Chinese, as the office's own data are.
std::string plain(const Message& message) {
  std::string text = message.key();
  const bool of_office = text == base::in_two_languages("", "").key();
  for (const auto& [place, filling] : message.fillings()) {
    struct Text {
      std::string operator()(const std::string& words) const { return words; }
      std::string operator()(std::int64_t number) const { return std::to_string(number); }
      std::string operator()(const base::Day& day) const { return base::to_iso(day); }
      std::string operator()(const std::shared_ptr<const Message>& part) const { return plain(*part); }
    };
    const std::string words = std::visit(Text{}, filling);
    if (of_office && place == "chinese") return words;
    const std::string mark = "{" + place + "}";
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), words);
  }
  return text;
}

/// As it is kept: days as ISO dates, shares as percentages, words as their key.
std::string frozen_text(const Value& value) {
  struct Text {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const base::Day& day) const { return base::to_iso(day); }
    std::string operator()(const Share& part) const { return part.value ? fmt::format("{:.2f}%", *part.value * 100) : ""; }
    std::string operator()(const Message& message) const { return plain(message); }
  };
  return std::visit(Text{}, value);
}

/// Calls visit(sheet, table, row, column, line) for every cell that holds a figure, with the line's stable name.
template <class Visit>
void each_figure(const Book& book, Visit visit) {
  for (const auto& sheet : book.sheets)
    for (const auto& table : sheet.tables) {
      if (!table.figures) continue;
      std::map<std::string, int> seen;
      for (const auto& row : table.rows) {
        std::string line = frozen_text(row.at(table.line).value);
        if (const int n = ++seen[line]; n > 1) line += " #" + std::to_string(n);
        for (std::size_t column = 0; column < row.size(); ++column)
          if (column != table.line) visit(sheet, table, row, column, line);
      }
    }
}

/// Back from text, as the column shows it.
Cell frozen_cell(const std::string& text, Kind kind) {
  if (text.empty()) return {};
  if (text.ends_with('%') && (kind == Kind::share || kind == Kind::number)) return {Share{std::stod(text) / 100}};
  if (std::int64_t number = 0; kind == Kind::number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) return {number};
  }
  if (kind == Kind::date) return day_cell(base::parse_iso_day(text));
  return text.find('{') == std::string::npos ? Cell{Message(text)} : Cell{text};
}

}  // namespace

std::vector<ReportFigure> figures_of(const Book& book) {
  std::vector<ReportFigure> list;
  each_figure(book, [&](const Sheet&, const Table& table, const Row& row, std::size_t column, const std::string& line) {
    if (std::string value = frozen_text(row[column].value); !value.empty())
      list.push_back({table.id, line, table.columns[column].id, std::move(value)});
  });
  return list;
}

Table restatements(const std::vector<ReportFigure>& frozen, const Book& now) {
  Table table{"restatements",
              N_("Not as it was frozen"),
              {{"part", N_("Table"), Kind::text, 18},
               {"line", N_("Line"), Kind::text, 30},
               {"figure", N_("Figure"), Kind::text, 24},
               {"frozen", N_("As frozen"), Kind::text, 14},
               {"now", N_("As known now"), Kind::text, 14}}};
  using Key = std::tuple<std::string, std::string, std::string>;
  std::map<Key, std::string> before;
  for (const auto& f : frozen) before[{f.part, f.line, f.figure}] = f.value;
  each_figure(now, [&](const Sheet& sheet, const Table& part, const Row& row, std::size_t column, const std::string& line) {
    const std::string value = frozen_text(row[column].value);
    const auto was = before.find({part.id, line, part.columns[column].id});
    const std::string old = was == before.end() ? "" : was->second;
    if (was != before.end()) before.erase(was);
    if (old == value) return;
    const Message title = part.title.empty() ? sheet.name : part.title;
    table.rows.push_back({{title},
                          row[part.line],
                          {part.columns[column].heading},
                          frozen_cell(old, part.columns[column].kind),
                          {row[column].value}});
  });
  for (const auto& [key, value] : before)  // lines that are no more
    table.rows.push_back({{std::get<0>(key)}, {std::get<1>(key)}, {std::get<2>(key)}, frozen_cell(value, Kind::text), {}});
  for (auto& row : table.rows) row[1].role = Role::normal;
  return table;
}

Message issue_word(const FrozenReport& report) {
  const Message issue = Message(N_("issue {issue} of {year}")).with("issue", report.issue).with("year", report.year);
  if (report.revision <= 1) return issue;
  return Message(N_("{issue}, correction {n}")).with("issue", issue).with("n", report.revision - 1);
}

Message report_kind_word(model::ReportKind kind) {
  switch (kind) {
    case model::ReportKind::weekly: return N_("Weekly report");
    case model::ReportKind::quarterly: return N_("Cards");
    case model::ReportKind::control: return N_("Progress control table");
  }
  return {};
}

Message frozen_note(const FrozenReport& report) {
  return Message(N_("{issue} · figures frozen on {day} by {by}"))
      .with("issue", issue_word(report))
      .with("day", *report.recorded_on)
      .with("by", report.frozen_by);
}

Table frozen_table() {
  return {"reports",
          N_("Frozen reports"),
          {{"kind", N_("Report"), Kind::text, 16},
           {"issue", N_("Issue number"), Kind::text, 16},
           {"plan", N_("Plan"), Kind::text, 16},
           {"period", N_("Covers"), Kind::text, 12},
           {"from", N_("From"), Kind::date, 12},
           {"to", N_("To"), Kind::date, 12},
           {"frozen_on", N_("Frozen on"), Kind::date, 12},
           {"by", N_("Frozen by"), Kind::text, 14},
           {"because", N_("Reason"), Kind::text, 24},
           {"log_head", N_("Head of the log"), Kind::text, 24}}};
}

Row frozen_row(const FrozenReport& report, const std::string& plan) {
  return {{report_kind_word(report.kind)},
          {issue_word(report)},
          text_cell(plan),
          {report.period},
          day_cell(report.from_day),
          day_cell(report.until_day),
          day_cell(report.recorded_on),
          text_cell(report.frozen_by),
          text_cell(report.because),
          text_cell(report.log_head)};
}

}  // namespace duban::report
