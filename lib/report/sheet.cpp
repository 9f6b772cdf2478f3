// Small helpers of the neutral table.
#include "report/sheet.hpp"

#include <algorithm>

namespace duban::report {

Share share(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) return {};
  return {static_cast<double>(numerator) / static_cast<double>(denominator)};
}

Cell day_cell(const std::optional<base::Day>& day, Role role) {
  return day ? Cell{*day, role} : Cell{{}, role};
}

Cell amount_cell(std::string digits) {
  return digits.empty() ? Cell{} : Cell{Amount{std::move(digits)}};
}

Cell text_cell(std::string text, Role role) {
  return text.empty() ? Cell{{}, role} : Cell{std::move(text), role};
}

namespace {

/// Does the value say nothing to people?
bool says_nothing(const Value& value) {
  if (const auto* flag = std::get_if<Flag>(&value)) return !flag->is_set && flag->otherwise.empty();
  if (const auto* list = std::get_if<List>(&value)) return list->items.empty();
  if (const auto* message = std::get_if<base::Message>(&value)) return message->empty();
  return std::holds_alternative<std::monostate>(value);
}

}  // namespace

Table with_columns(const Table& table, const std::vector<std::size_t>& places) {
  Table chosen{table.id, table.title, {}};
  chosen.figures = table.figures;
  if (const auto line = std::find(places.begin(), places.end(), table.line); line != places.end())
    chosen.line = static_cast<std::size_t>(line - places.begin());
  for (const auto at : places) chosen.columns.push_back(table.columns[at]);
  const auto pick = [places](const Row& row) {
    Row some;
    for (const auto at : places) some.push_back(at < row.size() ? row[at] : Cell{});
    return some;
  };
  for (const auto& row : table.rows) chosen.rows.push_back(pick(row));
  if (table.stream)
    chosen.stream = [stream = table.stream, pick](const std::function<void(const Row&)>& visit) {
      stream([&](const Row& row) { visit(pick(row)); });
    };
  for (std::size_t first = 0; const auto& group : table.groups) {  // what is left of each
    const auto is_in = [&](std::size_t at) { return at >= first && at < first + group.columns; };
    const auto left = std::count_if(places.begin(), places.end(), is_in);
    if (left > 0) chosen.groups.push_back({group.title, static_cast<std::size_t>(left)});
    first += group.columns;
  }
  return chosen;
}

Table for_people(const Table& table, bool on_a_page) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const auto says = [&](const Row& row) { return i < row.size() && !says_nothing(row[i].value); };
    const bool is_blank = column.when_any && on_a_page && !table.stream &&
                          std::none_of(table.rows.begin(), table.rows.end(), says);
    if (!column.for_programs && !is_blank) places.push_back(i);
  }
  if (places.size() != table.columns.size()) return with_columns(table, places);
  if (!table.facts) return table;
  Table told = table;
  std::erase_if(told.rows, [](const Row& row) { return says_nothing(row.at(1).value); });
  return told;
}

Table form_table(std::string id, double row_mm) {
  Table table{std::move(id),
              {},
              {{"fact", N_("Fact"), Kind::text, 14}, {"value", N_("Value"), Kind::text, 40}}};
  table.facts = true;
  table.row_mm = row_mm;
  return table;
}

Table picked(const Table& table, const std::vector<std::string>& ids) {
  std::vector<std::size_t> places;
  for (const auto& id : ids)
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (table.columns[i].id == id) places.push_back(i);
  return with_columns(table, places);
}

Table across(const Table& facts) {
  Table table{facts.id, facts.title, {}};
  Row row;
  for (const auto& fact : facts.rows) {
    const auto* name = std::get_if<base::Message>(&fact.at(0).value);
    if (name == nullptr) continue;
    table.columns.push_back({name->code(), *name});
    row.push_back(fact.at(1));
  }
  table.rows.push_back(std::move(row));
  return table;
}

Row fact_row(std::string_view code, const base::Message& fact, Cell value) {
  return {{fact.coded(code)}, std::move(value)};
}

void each_row(const Table& table, const std::function<void(const Row&)>& visit) {
  if (table.stream) return table.stream(visit);
  for (const Row& row : table.rows) visit(row);
}

base::Message full_heading(const Table& table, std::size_t column) {
  const base::Message& heading = table.columns[column].heading;
  const auto same =
      std::count_if(table.columns.begin(), table.columns.end(),
                    [&](const Column& other) { return other.heading.key() == heading.key(); });
  std::size_t end = 0;
  if (same > 1)
    for (const auto& group : table.groups)
      if ((end += group.columns) > column)
        return group.title.empty() ? heading
                                   : base::Message("{group} {heading}")
                                         .with("group", group.title)
                                         .with("heading", heading);
  return heading;
}

}  // namespace duban::report
