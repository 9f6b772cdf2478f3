// Embedded schema files, and what a file has of them.
#include "store/engine/schema.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "store/schema_files.hpp"

namespace duban::store {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr std::int64_t application_id = 0x64756261;  // "duba"

std::int64_t pragma(const Database& db, const char* sql) {
  Statement statement(db, sql);
  return statement.step() ? statement.integer(0) : 0;
}

/// Without what the file says for another engine: lines between "-- only: postgresql" and the next
/// such mark.
std::string without_others(std::string_view sql) {
  constexpr std::string_view mark = "-- only: ";
  std::string text;
  bool ours = true;
  for (std::size_t at = 0; at < sql.size();) {
    const auto end = std::min(sql.find('\n', at), sql.size() - 1) + 1;
    const auto line = sql.substr(at, end - at);
    if (line.starts_with(mark))
      ours = !line.substr(mark.size()).starts_with("postgresql");
    else if (ours)
      text += line;
    at = end;
  }
  return text;
}

std::string for_this_engine(std::string_view sql) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> tokens{
      {{"{ID}", "INTEGER PRIMARY KEY"},
       {"{INT}", "INTEGER"},
       {"{REAL}", "REAL"},
       {"{BLOB}", "BLOB"},
       {"{STRICT}", " STRICT"}}};
  std::string text = without_others(sql);
  for (const auto& [token, meaning] : tokens)
    for (auto at = text.find(token); at != std::string::npos;
         at = text.find(token, at + meaning.size()))
      text.replace(at, token.size(), meaning);
  return text;
}

struct CloseMemory {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};

/// Name and text of every table, index, trigger and view.
std::map<std::string, std::string> objects_of(sqlite3* db) {
  std::map<std::string, std::string> objects;
  const auto row = [](void* into, int, char** values, char**) {
    static_cast<std::map<std::string, std::string>*>(into)->emplace(
        std::string(values[0]) + " " + values[1], values[2] == nullptr ? "" : values[2]);
    return 0;
  };
  sqlite3_exec(db,
               "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' "
               "ESCAPE '\\'",
               row, &objects, nullptr);
  return objects;
}

}  // namespace

int newest_version() { return static_cast<int>(schema_files.size()); }

int version_of(const Database& db) {
  const auto id = pragma(db, "PRAGMA application_id");
  const auto version = pragma(db, "PRAGMA user_version");
  const auto objects = pragma(db, "SELECT count(*) FROM sqlite_master");
  if (id != application_id && objects > 0)
    throw Failure(Kind::integrity,
                  Message(N_("{file} is a database, but not one of duban; nothing was changed"))
                      .with("file", db.path().string()));
  return static_cast<int>(version);
}

void check_version(const Database& db) {
  const int version = version_of(db);
  if (version == 0)
    throw Failure(
        Kind::integrity,
        Message(N_("{file} is an empty file; remove it and make the database: duban db init"))
            .with("file", db.path().string()));
  if (version > newest_version())
    throw Failure(Kind::integrity, Message(N_("{file} was made by a newer duban (schema {version}, "
                                              "this one knows {known}); update duban"))
                                       .with("file", db.path().string())
                                       .with("version", version)
                                       .with("known", newest_version()));
  if (version < newest_version())
    throw Failure(
        Kind::invalid,
        Message(N_("{file} has schema {version}, this duban needs {known} (run: duban db migrate)"))
            .with("file", db.path().string())
            .with("version", version)
            .with("known", newest_version()));
}

std::unique_ptr<Database> open_office(std::filesystem::path path, const OpenOptions& options) {
  auto db = std::make_unique<Database>(std::move(path), options);
  if (options.create || options.any_version) return db;
  check_version(*db);
  if (!options.read_only) db->use_write_ahead_log();
  return db;
}

void climb(Database& db, int from) {
  for (int next = from; next < newest_version(); ++next)
    db.execute(for_this_engine(schema_files[static_cast<std::size_t>(next)].second));
  db.execute("PRAGMA application_id = " + std::to_string(application_id));
  db.execute("PRAGMA user_version = " + std::to_string(newest_version()));
}

std::vector<Message> schema_problems(const Database& db) {
  std::vector<Message> problems;
  const int version = version_of(db);
  sqlite3* raw = nullptr;
  if (sqlite3_open(":memory:", &raw) != SQLITE_OK) return problems;
  const std::unique_ptr<sqlite3, CloseMemory> wanted(raw);
  for (int next = 0; next < std::min(version, newest_version()); ++next)
    sqlite3_exec(raw, for_this_engine(schema_files[static_cast<std::size_t>(next)].second).c_str(),
                 nullptr, nullptr, nullptr);
  const auto should = objects_of(raw);
  auto are = objects_of(db.handle());
  for (const auto& [name, sql] : should) {
    const auto found = are.find(name);
    if (found == are.end())
      problems.push_back(Message(N_("{object} is missing from the database")).with("object", name));
    else if (found->second != sql)
      problems.push_back(Message(N_("{object} is not as schema {version} has it"))
                             .with("object", name)
                             .with("version", version));
    if (found != are.end()) are.erase(found);
  }
  for (const auto& [name, sql] : are)
    problems.push_back(Message(N_("{object} does not belong to schema {version}"))
                           .with("object", name)
                           .with("version", version));
  return problems;
}

}  // namespace duban::store
