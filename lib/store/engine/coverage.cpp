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

/// Appends a question after the first such row of the table to a list of them.
template <class Record>
void ask(const std::string& table, std::size_t columns, std::string& questions) {
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
  questions += (questions.empty() ? "" : " UNION ALL ") + std::string("SELECT * FROM (SELECT '") +
               table + "', id, CASE" + which + " END FROM main." + table + " WHERE " + any +
               " ORDER BY id LIMIT 1)";
}

constexpr std::size_t all_columns = SIZE_MAX;
/// A hazard's steps have no share, actual and evidence.
constexpr std::size_t columns_of_hazard_steps = 19;

}  // namespace

std::vector<std::string> unwatched_tables(const Database& db) {
  std::set<std::string> whole = compared_tables();  // every column is looked at
  whole.insert({"hazard_step", "task_step"});
  for (const auto& table : sealed_tables()) whole.insert(table);
  std::set<std::pair<std::string, std::string>> columns;
  model::each_record_type([&](auto type) {
    using Record = typename decltype(type)::type;
    for (const auto& field : model::fields_of<Record>())
      columns.emplace(model::FieldTable<Record>::table, field.column_name());
  });
  std::vector<std::string> unwatched;
  Statement row(db,
                "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE "
                "m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid");
  while (row.step()) {
    const std::string table(row.text(0)), column(row.text(1));
    if (!whole.contains(table) && !columns.contains({table, column}))
      unwatched.push_back(table + "." + column);
  }
  return unwatched;
}

std::vector<Message> impossible_values(const Database& db) {
  std::string questions;
  model::each_record_type([&](auto type) {
    using Record = typename decltype(type)::type;
    ask<Record>(model::FieldTable<Record>::table, all_columns, questions);
  });
  ask<model::Step>("hazard_step", columns_of_hazard_steps, questions);
  ask<model::Step>("task_step", all_columns, questions);
  std::vector<Message> problems;
  Statement row(db, questions);
  while (row.step())
    problems.push_back(Message(N_("row {row} of the table {table}: {column} holds what cannot "
                                  "stand there"))
                           .with("row", row.integer(1))
                           .with("table", row.text(0))
                           .with("column", row.text(2)));
  return problems;
}

std::vector<Message> misnumbered_rows(const Database& db) {
  std::string questions;
  const auto ask_whether = [&](const std::string& table, const std::string& wrong) {
    questions += (questions.empty() ? "" : " UNION ALL ") + std::string("SELECT '") + table +
                 "' WHERE EXISTS (" + wrong + ")";
  };
  for (const std::string subject : {"hazard", "task"}) {
    const std::string table = subject + "_step";
    ask_whether(table, "SELECT 1 FROM main." + table +
                           " s LEFT JOIN event e ON e.seq = s.event WHERE e.seq IS NULL OR "
                           "e.subject <> '" +
                           subject + "' OR e.subject_id <> s." + subject);
    ask_whether(table,
                "SELECT 1 FROM (SELECT count(*) AS n, coalesce(max(id), 0) AS z, "
                "coalesce(min(id), 1) AS a FROM main." +
                    table + ") WHERE n <> z OR a <> 1");
    ask_whether(table,
                "SELECT 1 FROM (SELECT event, sequence, lag(event) OVER (ORDER BY id) AS e, "
                "lag(sequence) OVER (ORDER BY id) AS s FROM main." +
                    table + ") WHERE event < e OR (event = e AND sequence <= s)");
  }
  ask_whether("seal",
              "SELECT 1 FROM (SELECT count(*) AS n, coalesce(max(id), 0) AS z FROM main.seal) "
              "WHERE n <> z");
  ask_whether("seal", "SELECT 1 FROM main.seal WHERE name NOT IN ('notice', 'notify_mark')");
  ask_whether("report_figure",
              "SELECT 1 FROM (SELECT count(*) AS n, min(place) AS a, max(place) AS z FROM "
              "main.report_figure GROUP BY report) WHERE z - a + 1 <> n OR a NOT IN (0, 1)");
  std::vector<Message> problems;
  Statement row(db, questions);
  while (row.step())
    problems.push_back(Message(N_("the rows of {table} are not numbered as they were written"))
                           .with("table", row.text(0)));
  return problems;
}

}  // namespace duban::store
