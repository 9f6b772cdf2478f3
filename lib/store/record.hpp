// Rows of any record that has a table of fields: select, insert, update the columns that differ;
// and their numbers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/fields.hpp"
#include "store/engine/database.hpp"
#include "store/lists.hpp"

namespace duban::store {

namespace record_detail {

template <class Record, class... Enums>
void put(Statement& to, int at, const Record& record, const model::Field<Record, Enums...>& field) {
  std::visit(
      [&](auto member) {
        const auto& value = record.*member;
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::string>)
          to.put_text_or_null(at, value);
        else if constexpr (std::is_same_v<T, model::OptDay> || std::is_same_v<T, base::Day>)
          to.put(at, value);
        else if constexpr (std::is_same_v<T, std::optional<model::Id>>)
          value ? to.put(at, *value) : to.put_null(at);
        else if constexpr (std::is_same_v<T, model::Id>)
          field.role == model::FieldRole::number ? to.put(at, value) : to.put_id_or_null(at, value);
        else
          to.put_text_or_null(at, model::word(value));
      },
      field.member);
}

template <class Record, class... Enums>
void take(const Statement& row, int at, Record& record,
          const model::Field<Record, Enums...>& field) {
  if (row.is_null(at)) return;
  std::visit(
      [&](auto member) {
        using T = std::decay_t<decltype(record.*member)>;
        if constexpr (std::is_same_v<T, model::Id> || std::is_same_v<T, std::optional<model::Id>>)
          record.*member = row.integer(at);
        else if constexpr (std::is_same_v<T, std::string>)
          record.*member = row.text(at);
        else if constexpr (std::is_same_v<T, model::OptDay>)
          record.*member = row.day(at);
        else if constexpr (std::is_same_v<T, base::Day>)
          record.*member = row.day(at).value_or(base::Day{});
        else
          record.*member = model::from_word<T>(row.text(at)).value_or(record.*member);
      },
      field.member);
}

}  // namespace record_detail

/// "FROM table " of the rows that stand: those made by commands that were taken back are left out.
template <class Record>
std::string from_standing() {
  const std::string table = model::FieldTable<Record>::table;
  if constexpr (requires(Record record) { record.undone; })
    return "FROM (SELECT * FROM " + table + " WHERE undone IS NULL) AS " + table + " ";
  else
    return "FROM " + table + " ";
}

namespace record_detail {
template <class Record>
std::string select_list() {
  std::string list;
  for (const auto& field : model::fields_of<Record>())
    list += (list.empty() ? "" : ", ") + std::string(field.column_name());
  return "SELECT " + list + " ";
}
}  // namespace record_detail

/// "SELECT id, … FROM table " of all fields, in order, of the rows that stand.
template <class Record>
const std::string& select_all() {
  static const std::string sql = record_detail::select_list<Record>() + from_standing<Record>();
  return sql;
}

/// The same of every row, taken back or not: for whoever knows its id.
template <class Record>
const std::string& select_every() {
  static const std::string sql =
      record_detail::select_list<Record>() + "FROM " + model::FieldTable<Record>::table + " ";
  return sql;
}

/// The record of a row that select_all asked for.
template <class Record>
Record read_record(const Statement& row) {
  Record record;
  int column = 0;
  for (const auto& field : model::fields_of<Record>())
    record_detail::take(row, column++, record, field);
  return record;
}

/// All the rows of such a query.
template <class Record>
std::vector<Record> read_records(Statement& row) {
  std::vector<Record> list;
  while (row.step()) list.push_back(read_record<Record>(row));
  return list;
}

/// Nothing when there is none.
template <class Record>
std::optional<Record> record_by_id(const Database& db, model::Id id) {
  Statement row(db, select_every<Record>() + "WHERE id = $1");
  row.bind(id);
  if (!row.step()) return std::nullopt;
  return read_record<Record>(row);
}

/// The records of these ids, each once, in the order of ids.
template <class Record>
std::vector<Record> records_by_ids(const Database& db, std::span<const model::Id> ids) {
  std::vector<Record> list;
  if (ids.empty()) return list;
  Statement row(db, select_every<Record>() + "WHERE id IN " + places_from(1) + " ORDER BY id");
  in_pieces(ids, [&](std::span<const model::Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) list.push_back(read_record<Record>(row));
  });
  return list;
}

/// Reads many records by id: those that were looked up together, others with one prepared
/// statement.
template <class Record>
class RecordReader {
 public:
  explicit RecordReader(const Database& db)
      : db_(db), row_(db, select_every<Record>() + "WHERE id = $1") {}
  /// What was looked up before is forgotten.
  void look_up(std::span<const model::Id> ids) {
    known_.clear();
    for (const auto id : ids) known_.emplace(id, std::nullopt);
    for (auto& record : records_by_ids<Record>(db_, ids)) {
      const auto id = record.id;
      known_[id] = std::move(record);
    }
  }
  std::optional<Record> get(model::Id id) {
    if (const auto known = known_.find(id); known != known_.end()) return known->second;
    row_.bind(id);
    if (!row_.step()) return std::nullopt;
    return read_record<Record>(row_);
  }

 private:
  const Database& db_;
  Statement row_;
  std::map<model::Id, std::optional<Record>> known_;
};

/// The records with these numbers (H2026-0001, T2026-0003), in no order.
template <class Record>
std::vector<Record> records_by_numbers(const Database& db,
                                       std::span<const model::RecordNumber> numbers) {
  std::map<model::Id, std::vector<model::Id>> serials;
  for (const auto& number : numbers) serials[number.year].push_back(number.serial);
  std::vector<Record> list;
  if (serials.empty()) return list;
  Statement row(db, select_every<Record>() + "WHERE year = $1 AND serial IN " + places_from(2));
  for (const auto& of_year : serials)
    in_pieces(std::span<const model::Id>(of_year.second), [&](std::span<const model::Id> piece) {
      row.bind(of_year.first);
      put_list(row, 2, piece);
      while (row.step()) list.push_back(read_record<Record>(row));
    });
  return list;
}

/// Numbers (H2026-0001) of records that stand and are not ended, the newest first, that begin with
/// a text; at most `most` of the newest thousand.
template <class Record>
std::vector<std::string> newest_numbers(const Database& db, const std::string& prefix,
                                        std::size_t most) {
  Statement row(db, "SELECT year, serial " + from_standing<Record>() +
                        "WHERE state NOT IN ('closed', 'voided', 'withdrawn', 'superseded') ORDER "
                        "BY id DESC LIMIT 1000");
  std::vector<std::string> numbers;
  while (row.step() && numbers.size() < most) {
    std::string number =
        model::record_number(model::FieldTable<Record>::letter, row.integer(0), row.integer(1));
    if (number.starts_with(prefix)) numbers.push_back(std::move(number));
  }
  return numbers;
}

/// How many rows of the table stand.
template <class Record>
std::int64_t count_records(const Database& db) {
  Statement row(db, "SELECT count(*) " + from_standing<Record>());
  return row.step() ? row.integer(0) : 0;
}

/// The statement that RecordWriter inserts with: every field in the order of its table.
template <class Record>
std::string insert_sql() {
  std::string list;
  std::string values;
  int at = 0;
  for (const auto& field : model::fields_of<Record>()) {
    list += (at == 0 ? "" : ", ") + std::string(field.column_name());
    values += (at == 0 ? "$" : ", $") + std::to_string(at + 1);
    ++at;
  }
  return "INSERT INTO " + Database::target(model::FieldTable<Record>::table) + " (" + list +
         ") VALUES (" + values + ")";
}

/// Writes rows; one object for a whole transaction keeps the statement prepared and counts the ids.
template <class Record>
class RecordWriter {
 public:
  explicit RecordWriter(Database& db) : db_(db), insert_(db, insert_sql<Record>()) {
    Statement row(db, "SELECT coalesce(max(id), 0) FROM " +
                          Database::target(model::FieldTable<Record>::table));
    next_id_ = row.step() ? row.integer(0) + 1 : 1;
  }
  model::Id next_id() { return next_id_++; }
  void insert(const Record& record) {
    insert_.reset();
    int at = 0;
    for (const auto& field : model::fields_of<Record>())
      record_detail::put(insert_, ++at, record, field);
    insert_.run();
  }
  /// Updates the columns that differ.
  void update(const Record& before, const Record& after) {
    using FieldType = typename decltype(model::fields_of<Record>())::value_type;
    std::string sql;
    std::vector<const FieldType*> changed;
    for (const auto& field : model::fields_of<Record>()) {
      if (model::same_field(before, after, field)) continue;
      changed.push_back(&field);
      sql += (sql.empty() ? "" : ", ") + std::string(field.column_name()) + " = $" +
             std::to_string(changed.size());
    }
    if (changed.empty()) return;
    auto known = updates_.find(sql);
    if (known == updates_.end())
      known =
          updates_
              .emplace(sql, Statement(db_, "UPDATE " +
                                               Database::target(model::FieldTable<Record>::table) +
                                               " SET " + sql + " WHERE id = $" +
                                               std::to_string(changed.size() + 1)))
              .first;
    Statement& statement = known->second;
    statement.reset();
    int at = 0;
    for (const auto* field : changed) record_detail::put(statement, ++at, after, *field);
    statement.put(++at, after.id);
    statement.run();
  }

 private:
  Database& db_;
  Statement insert_;
  std::map<std::string, Statement> updates_;  ///< by the columns that they set
  model::Id next_id_ = 1;
};

/// Numbers of one series ("H", "T", "C2026Q3"), gapless by year, from the counter table.
class Numbering {
 public:
  Numbering(Database& db, std::string series) : db_(db), series_(std::move(series)) {}
  /// The next number of the year.
  model::Id next(int year);
  /// Writes the counter back; call before commit.
  void finish();

 private:
  Database& db_;
  std::string series_;
  int year_ = 0;
  model::Id last_ = 0;
};

/// How many rows each of these tables has, by one statement.
std::vector<std::int64_t> count_rows(const Database& db, const std::vector<std::string>& tables);

/// True when every counter of a series stands at the newest number that the table gave in its year.
bool counters_fit(const Database& db, const std::string& series, const std::string& table);

}  // namespace duban::store
