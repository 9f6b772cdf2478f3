// The schema as it stands, against the tables of fields.
#include "store/engine/coverage.hpp"

#include <algorithm>
#include <set>

#include "model/records.hpp"
#include "model/step.hpp"
#include "store/engine/seal.hpp"

namespace duban::store {

using base::Message;

namespace {

/// Tables without a table of fields that the replay compares in a way of their own, column by
/// column (gather/log/verify).
const std::set<std::string>& compared_tables() {
  static const std::set<std::string> tables{
      "setting",      "counter", "rules_version",  "rule_entry",    "calendar_year",
      "calendar_day", "event",   "frozen_figures", "report_figure", "seal"};
  return tables;
}

/// When a column of this field holds what its reading passes over; empty = it cannot.
template <class Record, class FieldOf>
std::string impossible(const FieldOf& field) {
  const std::string column = field.column_name();
  return std::visit(
      [&](auto member) -> std::string {
        using T = std::decay_t<decltype(std::declval<Record>().*member)>;
        if constexpr (std::is_same_v<T, std::string>)
          return column + " = ''";
        else if constexpr (std::is_same_v<T, model::OptDay> || std::is_same_v<T, base::Day>)
          return "(" + column + " IS NOT NULL AND date(" + column + ") IS NOT " + column + ")";
        else if constexpr (std::is_same_v<T, model::Id>)
          return field.role == model::FieldRole::number || column == "id" || column == "record"
                     ? ""
                     : column + " = 0";
        else if constexpr (std::is_same_v<T, std::optional<model::Id>>)
          return "";
        else {
          std::string words;
          for (const auto& word : model::Words<T>::all)
            if (!std::string(word.code).empty())
              words += (words.empty() ? "'" : ",'") + std::string(word.code) + "'";
          return "(" + column + " IS NOT NULL AND " + column + " NOT IN (" + words + "))";
        }
      },
      field.member);
}

template <class Record>
void look(const Database& db, const std::string& table, std::size_t columns,
          std::vector<Message>& problems) {
  std::string which, any;
  std::size_t at = 0;
  for (const auto& field : model::fields_of<Record>()) {
    if (++at > columns) break;
    const std::string condition = impossible<Record>(field);
    if (condition.empty()) continue;
    which += " WHEN " + condition + " THEN '" + field.column_name() + "'";
    any += (any.empty() ? "" : " OR ") + condition;
  }
  if (any.empty()) return;
  Statement row(db, "SELECT id, CASE" + which + " END FROM main." + table + " WHERE " + any +
                        " ORDER BY id LIMIT 1");
  if (row.step())
    problems.push_back(Message(N_("row {row} of the table {table}: {column} holds what cannot "
                                  "stand there"))
                           .with("row", row.integer(0))
                           .with("table", table)
                           .with("column", row.text(1)));
}

std::set<std::string> columns_in_file(const Database& db, const std::string& table) {
  std::set<std::string> columns;
  Statement row(db, "SELECT name FROM pragma_table_info($1)");
  row.bind(table);
  while (row.step()) columns.emplace(row.text(0));
  return columns;
}

constexpr std::size_t all_columns = SIZE_MAX;
/// A hazard's steps have no share, actual and evidence.
constexpr std::size_t columns_of_hazard_steps = 18;

}  // namespace

std::vector<std::string> unwatched_tables(const Database& db) {
  std::set<std::string> watched = compared_tables();
  watched.insert({"hazard_step", "task_step"});
  for (const auto& table : sealed_tables()) watched.insert(table);
  std::vector<std::string> unwatched;
  model::each_record_type([&](auto type) {
    using Record = typename decltype(type)::type;
    const std::string table = model::FieldTable<Record>::table;
    watched.insert(table);
    auto columns = columns_in_file(db, table);
    for (const auto& field : model::fields_of<Record>()) columns.erase(field.column_name());
    for (const auto& column : columns) unwatched.push_back(table + "." + column);
  });
  Statement row(db,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                "ORDER BY name");
  while (row.step())
    if (!watched.contains(std::string(row.text(0)))) unwatched.emplace_back(row.text(0));
  return unwatched;
}

std::vector<Message> impossible_values(const Database& db) {
  std::vector<Message> problems;
  model::each_record_type([&](auto type) {
    using Record = typename decltype(type)::type;
    look<Record>(db, model::FieldTable<Record>::table, all_columns, problems);
  });
  look<model::Step>(db, "hazard_step", columns_of_hazard_steps, problems);
  look<model::Step>(db, "task_step", all_columns, problems);
  return problems;
}

std::vector<Message> misnumbered_rows(const Database& db) {
  std::vector<Message> problems;
  for (const std::string subject : {"hazard", "task"}) {
    const std::string table = subject + "_step";
    Statement entry(db, "SELECT count(*) FROM main." + table +
                            " s LEFT JOIN event e ON e.seq = "
                            "s.event WHERE e.seq IS NULL OR e.subject <> '" +
                            subject + "' OR e.subject_id <> s." + subject);
    if (entry.step() && entry.integer(0) != 0)
      problems.push_back(Message(N_("the rows of {table} are not numbered as they were written"))
                             .with("table", table));
    Statement row(db,
                  "SELECT count(*), coalesce(max(id), 0), coalesce(min(id), 1), "
                  "(SELECT count(*) FROM (SELECT event, sequence, lag(event) OVER (ORDER BY "
                  "id) AS e, lag(sequence) OVER (ORDER BY id) AS s FROM main." +
                      table + ") WHERE event < e OR (event = e AND sequence <= s)) FROM main." +
                      table);
    if (row.step() &&
        (row.integer(0) != row.integer(1) || row.integer(2) != 1 || row.integer(3) != 0))
      problems.push_back(Message(N_("the rows of {table} are not numbered as they were written"))
                             .with("table", table));
  }
  Statement seals(db,
                  "SELECT count(*), coalesce(max(id), 0), (SELECT count(*) FROM main.seal "
                  "WHERE name NOT IN ('notice', 'notify_mark')) FROM main.seal");
  if (seals.step() && (seals.integer(0) != seals.integer(1) || seals.integer(2) != 0))
    problems.push_back(Message(N_("the rows of {table} are not numbered as they were written"))
                           .with("table", "seal"));
  Statement figures(db,
                    "SELECT count(*) FROM (SELECT report, count(*) AS n, min(place) AS a, "
                    "max(place) AS z FROM main.report_figure GROUP BY report) WHERE z - a + 1 <> n "
                    "OR a NOT IN (0, 1)");
  if (figures.step() && figures.integer(0) != 0)
    problems.push_back(Message(N_("the rows of {table} are not numbered as they were written"))
                           .with("table", "report_figure"));
  return problems;
}

}  // namespace duban::store
