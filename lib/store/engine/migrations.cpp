// Embedded schema files, each applied in one transaction with the version it reaches.
#include "store/engine/migrations.hpp"

#include <array>
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

std::string for_this_engine(std::string_view sql) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> tokens{
      {{"{ID}", "INTEGER PRIMARY KEY"},
       {"{INT}", "INTEGER"},
       {"{REAL}", "REAL"},
       {"{BLOB}", "BLOB"},
       {"{STRICT}", " STRICT"}}};
  std::string text(sql);
  for (const auto& [token, meaning] : tokens)
    for (auto at = text.find(token); at != std::string::npos;
         at = text.find(token, at + meaning.size()))
      text.replace(at, token.size(), meaning);
  return text;
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

std::filesystem::path migrate(Database& db) {
  const int version = version_of(db);
  if (version > newest_version() || (version == 0 && !db.options().create)) check_version(db);
  std::filesystem::path copy;
  if (version > 0 && version < newest_version()) {
    copy = db.path().string() + ".v" + std::to_string(version) + "-backup";
    Statement(db, "VACUUM INTO $1").bind(copy.string()).run();
  }
  for (int next = version; next < newest_version(); ++next) {
    Transaction transaction(db);
    db.execute(for_this_engine(schema_files[static_cast<std::size_t>(next)].second));
    db.execute("PRAGMA application_id = " + std::to_string(application_id));
    db.execute("PRAGMA user_version = " + std::to_string(next + 1));
    transaction.commit();
  }
  return copy;
}

}  // namespace duban::store
