// Walking the figures of a book.
#include "report/frozen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "model/card.hpp"
#include "report/plan_figures.hpp"
#include "report/weekly_figures.hpp"

namespace duban::report {

using base::Message;
using model::FrozenReport;
using model::ReportFigure;

namespace {

/// A sentence with its places filled; texts in two languages in Chinese, as the office's own data
/// are.
std::string plain(const Message& message) {
  std::string text = message.key();
  const bool of_office = text == base::in_two_languages("", "").key();
  for (const auto& [place, filling] : message.fillings()) {
    struct Text {
      std::string operator()(const std::string& words) const { return words; }
      std::string operator()(std::int64_t number) const { return std::to_string(number); }
      std::string operator()(const base::Day& day) const { return base::to_iso(day); }
      std::string operator()(const std::shared_ptr<const Message>& part) const {
        return plain(*part);
      }
    };
    const std::string words = std::visit(Text{}, filling);
    if (of_office && place == "chinese") return words;
    const std::string mark = "{" + place + "}";
    if (const auto at = text.find(mark); at != std::string::npos)
      text.replace(at, mark.size(), words);
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
    std::string operator()(const Share& part) const {
      return part.value ? fmt::format("{:.2f}%", *part.value * 100) : "";
    }
    std::string operator()(const Message& message) const { return plain(message); }
    std::string operator()(const PicturePtr& picture) const { return picture->name; }
    std::string operator()(const Flag& flag) const { return flag.is_set ? plain(flag.word) : ""; }
    std::string operator()(const Amount& amount) const { return amount.digits; }
    std::string operator()(const List& list) const { return base::join(list.items, list.between); }
  };
  return std::visit(Text{}, value);
}

/// Places in a list and comparisons with other periods or days are no figures of this one.
bool is_figure(const Column& column) {
  for (const std::string_view id : {"place_in_list", "week_before", "change", "before", "now"})
    if (column.id == id) return false;
  return true;
}

const Message& title_of(const Sheet& sheet, const Table& table) {
  return table.title.empty() ? sheet.name : table.title;
}

/// Calls visit(sheet, table, row, column, line) for every cell that holds a figure, with the line's
/// stable name.
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
          if (column != table.line && is_figure(table.columns[column]))
            visit(sheet, table, row, column, line);
      }
    }
}

/// Shares are printed to a tenth of a percent; a line that is new with nothing to count is no
/// difference.
bool reads_the_same(const std::string& old, const std::string& now) {
  if (old == now) return true;
  const auto is_nothing = [](const std::string& text) {
    return text.empty() || text == "0" || text == "0.00%";
  };
  if (is_nothing(old) && is_nothing(now)) return true;
  return old.ends_with('%') && now.ends_with('%') &&
         fmt::format("{:.1f}", std::stod(old)) == fmt::format("{:.1f}", std::stod(now));
}

/// Back from text, as the column shows it.
Cell frozen_cell(const std::string& text, Kind kind) {
  if (text.empty()) return {};
  if (text.ends_with('%') && (kind == Kind::share || kind == Kind::number))
    return {Share{std::stod(text) / 100}};
  if (std::int64_t number = 0; kind == Kind::number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) return {number};
  }
  if (kind == Kind::date) return day_cell(base::parse_iso_day(text));
  return text.find('{') == std::string::npos ? Cell{Message(text)} : Cell{text};
}

Message part_word(const std::string& id) {
  static const std::map<std::string, const char*> words{{"overview", N_("Overview")},
                                                        {"by_territory", N_("By territory")},
                                                        {"by_sector", N_("By sector")},
                                                        {"by_lead", N_("By lead unit")},
                                                        {"control", N_("Progress control table")},
                                                        {"figures", N_("Figures of the period")},
                                                        {"ranking", N_("Ranking")}};
  const auto found = words.find(id);
  return found == words.end() ? base::verbatim(id) : Message(found->second);
}

/// The heading of a column by its stable name.
Message figure_heading(model::ReportKind kind, const std::string& id) {
  static const std::map<std::string, const char*> words{{"this_week", N_("This week")},
                                                        {"of_major", N_("of these major")},
                                                        {"year_to_date", N_("Year to date")},
                                                        {"colour", N_("Colour")},
                                                        {"group", N_("Group")},
                                                        {"place", N_("Rank")},
                                                        {"indicator_note", N_("By the indicator")},
                                                        {"time_limit", N_("Time limit")},
                                                        {"expected", N_("Expected")},
                                                        {"share", N_("Actual progress")},
                                                        {"behind", N_("Behind by")},
                                                        {"pace", N_("Pace")},
                                                        {"sector", N_("Sector")},
                                                        {"measure", N_("Work measure")},
                                                        {"lead", N_("Lead unit")}};
  if (kind == model::ReportKind::quarterly)
    if (const auto* def = model::figure_def(id)) return Message(def->name);
  if (kind == model::ReportKind::weekly)
    for (const auto& figure : weekly_figures())
      if (id == figure.id) return Message(figure.names.back());
  if (id.starts_with("planned_"))
    return Message("{group} {heading}")
        .with("group", id.substr(8))
        .with("heading", Message(N_("planned")));
  if (id.starts_with("actual_"))
    return Message("{group} {heading}")
        .with("group", id.substr(7))
        .with("heading", Message(N_("actual")));
  if (const auto found = words.find(id); found != words.end()) return found->second;
  for (const auto& column : plan_cut_columns())
    if (column.id == id) return column.heading;
  return base::verbatim(id);
}

}  // namespace

std::vector<ReportFigure> figures_of(const Book& book) {
  std::vector<ReportFigure> list;
  each_figure(book, [&](const Sheet&, const Table& table, const Row& row, std::size_t column,
                        const std::string& line) {
    if (std::string value = frozen_text(row[column].value); !value.empty())
      list.push_back({table.id, line, table.columns[column].id, std::move(value)});
  });
  return list;
}

Table frozen_figures_table(model::ReportKind kind, const std::vector<ReportFigure>& figures) {
  Table table{"figures",
              {},
              {{"part", N_("Table"), Kind::text, 14},
               {"line", N_("Line"), Kind::text, 30},
               {"figure", N_("Figure"), Kind::text, 20},
               {"value", N_("Value"), Kind::text, 12}}};
  for (const auto& f : figures)
    table.rows.push_back(
        {{part_word(f.part)},
         frozen_cell(f.line, Kind::text),
         {figure_heading(kind, f.figure)},
         frozen_cell(f.value, f.value.ends_with('%') ? Kind::share : Kind::number)});
  return table;
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
  each_figure(now, [&](const Sheet& sheet, const Table& part, const Row& row, std::size_t column,
                       const std::string& line) {
    const std::string value = frozen_text(row[column].value);
    const auto was = before.find({part.id, line, part.columns[column].id});
    const std::string old = was == before.end() ? "" : was->second;
    if (was != before.end()) before.erase(was);
    if (reads_the_same(old, value)) return;
    table.rows.push_back({{title_of(sheet, part)},
                          row[part.line],
                          {full_heading(part, column)},
                          frozen_cell(old, part.columns[column].kind),
                          frozen_cell(value, part.columns[column].kind)});
  });
  for (const auto& [key, value] : before) {  // lines that are no more
    if (reads_the_same(value, "")) continue;
    const auto& [part_id, line, figure] = key;
    for (const auto& sheet : now.sheets)
      for (const auto& part : sheet.tables)
        for (std::size_t column = 0; part.id == part_id && column < part.columns.size(); ++column)
          if (part.columns[column].id == figure)
            table.rows.push_back({{title_of(sheet, part)},
                                  frozen_cell(line, Kind::text),
                                  {full_heading(part, column)},
                                  frozen_cell(value, part.columns[column].kind),
                                  {}});
  }
  for (auto& row : table.rows) row[1].role = Role::normal;
  return table;
}

Message issue_word(const FrozenReport& report) {
  const Message issue =
      Message(N_("issue {issue} of {year}")).with("issue", report.issue).with("year", report.year);
  if (report.revision <= 1) return issue;
  return Message(N_("{issue}, correction {n}")).with("issue", issue).with("n", report.revision - 1);
}

Message restated_note(const FrozenReport& report, std::size_t differences) {
  return Message(N_("as known now: {n} figures are not as in {issue}, which was frozen on {day} by "
                    "{by} (see the restatements)"))
      .with("n", differences)
      .with("issue", issue_word(report))
      .with("day", *report.recorded_on)
      .with("by", report.frozen_by);
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
  return {{model::label(report.kind)},
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
