// Temporary views in front of the tables. The schema name "main" is SQLite's; other engines have
// another word for it.
#include "store/engine/past.hpp"

#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "model/read_changes.hpp"
#include "model/records.hpp"

namespace duban::store {

namespace {

/// Tables of records: each row names its newest entry.
std::vector<const char*> record_tables() {
  std::vector<const char*> tables;
  model::each_record_type([&](auto type) {
    tables.push_back(model::FieldTable<typename decltype(type)::type>::table);
  });
  return tables;
}
constexpr std::array step_tables{"hazard_step", "task_step"};
/// Tables of what was loaded in versions, and the subject of the entry that tells of it.
struct Loaded {
  const char* table;
  const char* subject;
  const char* version;
};
constexpr std::array loaded_tables{
    Loaded{"rules_version", "rules", "id"}, Loaded{"rule_entry", "rules", "version"},
    Loaded{"calendar_year", "calendar", "version"}, Loaded{"calendar_day", "calendar", "version"}};

/// What the later entries tell of the time before them.
struct Later {
  struct Row {
    std::int64_t newest = 0;  ///< the row's newest entry then; 0 = it did not exist
    std::map<std::string, std::string> before;
  };
  std::map<std::string, std::map<std::int64_t, Row>> rows;  ///< subject → id
  std::map<std::string, std::int64_t> loaded;   ///< subject → the first version loaded later
  std::map<std::string, std::string> settings;  ///< key → value then
};

Later read_later(const Database& db, std::int64_t position) {
  Later later;
  Statement row(
      db, "SELECT subject, subject_id, before, changes FROM event WHERE seq > $1 ORDER BY seq");
  row.bind(position);
  while (row.step()) {
    const std::string subject(row.text(0));
    if (subject == "command") continue;
    const std::int64_t id = row.integer(1);
    if (subject == "rules" || subject == "calendar") {
      later.loaded.emplace(subject, id);
      continue;
    }
    const auto changes = model::read_changes(row.text(3), subject);
    if (!changes) continue;
    if (subject == "setting") {
      for (const auto& [key, pair] : changes->set) later.settings.emplace(key, pair.first);
      continue;
    }
    auto& then = later.rows[subject];
    const auto [entry, first] = then.try_emplace(id);
    if (first) entry->second.newest = row.integer(2);
    if (entry->second.newest == 0) continue;
    for (const auto& [field, pair] : changes->set) entry->second.before.emplace(field, pair.first);
  }
  return later;
}

std::string number(std::int64_t value) { return std::to_string(value); }

/// The rows that changed later, in a temporary table, as they were.
void rewind(Database& db, const std::string& table,
            const std::map<std::int64_t, Later::Row>& rows) {
  const std::string then = "then_" + table;
  db.execute("CREATE TEMP TABLE " + then + " AS SELECT * FROM main." + table + " WHERE 1 = 0");
  Statement copy(db,
                 "INSERT INTO temp." + then + " SELECT * FROM main." + table + " WHERE id = $1");
  Statement pointer(db, "UPDATE temp." + then + " SET last_event = $1 WHERE id = $2");
  std::map<std::string, Statement> columns;
  std::set<std::string> known;
  Statement list(db, "SELECT name FROM pragma_table_info('" + table + "')");
  while (list.step()) known.emplace(list.text(0));
  db.execute("CREATE INDEX temp.index_" + then + " ON " + then + " (id)");
  for (const auto& [id, row] : rows) {
    if (row.newest == 0) continue;
    copy.bind(id).run();
    pointer.bind(row.newest, id).run();
    for (const auto& [field, value] : row.before) {
      if (!known.contains(field)) continue;
      auto column = columns.find(field);
      if (column == columns.end())
        column = columns
                     .emplace(field, Statement(db, "UPDATE temp." + then + " SET " + field +
                                                       " = $1 WHERE id = $2"))
                     .first;
      column->second.reset();
      column->second.put_text_or_null(1, value);
      column->second.put(2, id);
      column->second.run();
    }
  }
}

void view(Database& db, const std::string& table, const std::string& where,
          const std::string& more = {}) {
  db.execute("CREATE TEMP VIEW " + table + " AS SELECT * FROM main." + table + " WHERE " + where +
             more);
}

/// Steps that were entered by then; what was taken back later still stood.
void rewind_steps(Database& db, const std::string& table, const std::string& position) {
  std::string columns;
  Statement list(db, "SELECT name FROM pragma_table_info('" + table + "')");
  while (list.step()) {
    const std::string column(list.text(0));
    columns +=
        (columns.empty() ? "" : ", ") +
        (column == "undone" ? "CASE WHEN undone <= " + position + " THEN undone END AS undone"
                            : column);
  }
  db.execute("CREATE TEMP VIEW " + table + " AS SELECT " + columns + " FROM main." + table +
             " WHERE event <= " + position);
}

void rewind_settings(Database& db, const std::map<std::string, std::string>& before) {
  db.execute("CREATE TEMP TABLE then_setting AS SELECT * FROM main.setting");
  Statement drop(db, "DELETE FROM temp.then_setting WHERE key = $1");
  Statement add(db, "INSERT INTO temp.then_setting (key, value) VALUES ($1, $2)");
  for (const auto& [key, value] : before) {
    drop.bind(key).run();
    if (!value.empty()) add.bind(key, value).run();
  }
  db.execute("CREATE TEMP VIEW setting AS SELECT * FROM temp.then_setting");
}

}  // namespace

std::int64_t position_before(const Database& db, const std::string& moment) {
  Statement row(db, "SELECT seq, recorded_at FROM event ORDER BY seq DESC");
  while (row.step())
    if (row.text(1) < moment) return row.integer(0);
  return 0;
}

Past::Past(Database& db, std::int64_t position) : db_(db) {
  if (position <= 0)
    throw base::Failure(
        base::Kind::not_found,
        base::Message(N_("{file} held nothing yet on that day")).with("file", db.path().string()));
  const Later later = read_later(db, position);
  const std::string at = number(position);
  for (const char* table : record_tables()) {
    const auto rows = later.rows.find(table);
    if (rows == later.rows.end()) continue;
    rewind(db, table, rows->second);
    view(db, table, "last_event <= " + at,
         std::string(" UNION ALL SELECT * FROM temp.then_") + table);
  }
  for (const char* table : step_tables) rewind_steps(db, table, at);
  view(db, "report_figure",
       "report IN (SELECT id FROM main.frozen_report WHERE last_event <= " + at + ")");
  view(db, "frozen_figures",
       "evaluation IN (SELECT id FROM main.evaluation WHERE last_event <= " + at + ")");
  for (const auto& loaded : loaded_tables)
    if (const auto first = later.loaded.find(loaded.subject); first != later.loaded.end())
      view(db, loaded.table, std::string(loaded.version) + " < " + number(first->second));
  if (!later.settings.empty()) rewind_settings(db, later.settings);
  view(db, "event", "seq <= " + at);
  db.forget();
}

Past::~Past() {
  db_.forget();
  std::string sql;
  for (const char* table : {"event", "setting", "frozen_figures", "report_figure"})
    sql += std::string("DROP VIEW IF EXISTS temp.") + table + ";";
  for (const char* table : step_tables)
    sql += std::string("DROP VIEW IF EXISTS temp.") + table + ";";
  for (const auto& loaded : loaded_tables)
    sql += std::string("DROP VIEW IF EXISTS temp.") + loaded.table + ";";
  for (const char* table : record_tables())
    sql += std::string("DROP VIEW IF EXISTS temp.") + table + ";DROP TABLE IF EXISTS temp.then_" +
           table + ";";
  sql += "DROP TABLE IF EXISTS temp.then_setting;";
  try {
    db_.execute(sql);
  } catch (const base::Failure&) {  // the snapshot ends: its temporary tables go with it
    return;
  }
}

}  // namespace duban::store
