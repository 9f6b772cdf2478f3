// Opening SQLite, its errors in our words, and transactions.
#include "store/engine/database.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <fstream>

namespace duban::store {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

std::string holder_text(const fs::path& file) {
  std::ifstream in(file);
  std::string text;
  std::getline(in, text);
  return text;
}

constexpr const char* not_a_database =
    N_("{file} is not a duban database; nothing was changed (try: --db FILE)");

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(fs::path path, const OpenOptions& options)
    : path_(std::move(path)), options_(options) {
  std::error_code ignored;
  const bool exists = fs::exists(path_, ignored);
  if (!exists && !options.create)
    throw Failure(
        Kind::not_found,
        Message(
            N_("there is no database {file} yet (make it: duban db init; or name it: --db FILE)"))
            .with("file", path_.string()));
  if (exists && options.create)
    throw Failure(
        Kind::refused,
        Message(N_("{file} exists already; nothing was changed (another place: --db FILE)"))
            .with("file", path_.string()));
  if (exists && fs::is_directory(path_, ignored))
    throw Failure(Kind::integrity, Message(not_a_database).with("file", path_.string()));
  sqlite3* raw = nullptr;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= options.read_only ? SQLITE_OPEN_READONLY
                             : SQLITE_OPEN_READWRITE | (options.create ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path_.c_str(), &raw, flags, nullptr);
  handle_.reset(raw);
  if (code != SQLITE_OK) raise(code);
  sqlite3_busy_timeout(raw, options.wait_ms);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (options.create) {
    execute("PRAGMA page_size = 8192");
    execute("PRAGMA journal_mode = WAL");
  }
  execute(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA case_sensitive_like = ON; "
      "PRAGMA temp_store = FILE");
  if (!options.create) look();
}

/// The first look into the file. Where the folder is read-only and nothing waits in the journal,
/// the file is read as it is.
void Database::look() {
  const int code =
      sqlite3_exec(handle_.get(), "SELECT 1 FROM sqlite_master LIMIT 1", nullptr, nullptr, nullptr);
  const int kind = code & 0xFF;
  std::error_code ignored;
  const fs::path journal = path_.string() + "-wal";
  const bool waiting = fs::exists(journal, ignored) && fs::file_size(journal, ignored) > 0;
  if ((kind != SQLITE_CANTOPEN && kind != SQLITE_READONLY) || waiting) return;
  sqlite3* raw = nullptr;
  const std::string uri = "file:" + fs::absolute(path_).string() + "?immutable=1";
  if (sqlite3_open_v2(
          uri.c_str(), &raw,
          SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
          nullptr) == SQLITE_OK)
    handle_.reset(raw);
  else
    sqlite3_close_v2(raw);
}

Database::~Database() = default;

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) raise(code);
}

void Database::expect_bulk_work(bool first) {
  execute("PRAGMA cache_size = -48000");
  if (first) sqlite3_exec(handle_.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
}

void Database::use_write_ahead_log() {
  sqlite3_exec(handle_.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
}

int Database::changes() const { return sqlite3_changes(handle_.get()); }

fs::path Database::holder_file() const { return path_.string() + "-holder"; }

Failure Database::failure(int code) const {
  const auto named = [&](const char* text) { return Message(text).with("file", path_.string()); };
  const Message changed =
      has_committed_ ? N_("what this command had finished before stays on record (see: duban log)")
                     : N_("nothing was changed");
  const std::string who = holder_text(holder_file());
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      if (!who.empty())
        return {
            Kind::busy,
            named(N_("{file} is locked by {who}; wait longer with --wait SECONDS, or try again"))
                .with("who", who)};
      return {Kind::busy, named(N_("{file} is locked by another program; wait longer with --wait "
                                   "SECONDS, or try again"))};
    case SQLITE_NOTADB: return {Kind::integrity, named(not_a_database)};
    case SQLITE_CORRUPT:
      return {Kind::integrity,
              named(N_(
                  "{file} is damaged (see: duban db check; a way back: duban db restore BACKUP)"))};
    case SQLITE_FULL:
      return {Kind::busy, named(N_("no space left for {file}; {changed}. Make room and try again"))
                              .with("changed", changed)};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return {Kind::busy,
              named(N_("{file} cannot be written: its file or folder is read-only for you"))};
    case SQLITE_IOERR:
      return {Kind::busy, named(N_("{file} cannot be written or read (no space, a size limit, or a "
                                   "bad disk); {changed}"))
                              .with("changed", changed)};
    case SQLITE_CONSTRAINT:
      return {Kind::invalid, named(N_("{file} refuses a value: {reason}"))
                                 .with("reason", sqlite3_errmsg(handle_.get()))};
    case SQLITE_INTERRUPT:
      return {Kind::interrupted, Message(N_("interrupted; {changed}")).with("changed", changed)};
    default:
      return {Kind::bug, named("{file}: {reason}").with("reason", sqlite3_errmsg(handle_.get()))};
  }
}

void Database::raise(int code) const {
  const Failure what = failure(code);
  if ((code & 0xFF) == SQLITE_CONSTRAINT) throw Conflict(what.kind(), what.message());
  throw what;
}

Transaction::Transaction(Database& db) : db_(db) {
  db_.execute("BEGIN IMMEDIATE");
  db_.forget();
  if (!db_.options().holder.empty())
    std::ofstream(db_.holder_file()) << db_.options().holder << '\n';
}

Transaction::~Transaction() {
  db_.forget();
  if (!open_) return;
  std::error_code ignored;
  if (!db_.options().holder.empty()) fs::remove(db_.holder_file(), ignored);
  sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  std::error_code ignored;
  if (!db_.options().holder.empty()) fs::remove(db_.holder_file(), ignored);
  db_.execute("COMMIT");
  open_ = false;
  db_.has_committed_ = true;
}

Snapshot::Snapshot(const Database& db) : db_(db) {
  if (const int code = sqlite3_exec(db_.handle(), "BEGIN", nullptr, nullptr, nullptr);
      code != SQLITE_OK)
    db_.raise(code);
}

Snapshot::~Snapshot() { sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }

}  // namespace duban::store
