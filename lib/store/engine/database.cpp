// Opening SQLite, its errors in our words, and transactions.
#include "store/engine/database.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>

#include "base/files.hpp"

namespace duban::store {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

/// A path inside a URI.
std::string escaped(const std::string& path) {
  std::string text;
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%')
      text += c == '?' ? "%3f" : c == '#' ? "%23" : "%25";
    else
      text += c;
  }
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
    throw Failure(Kind::not_found, Message(N_("there is no database {file} yet. For the first "
                                              "time: duban help start; one that you "
                                              "have: export DUBAN_DB=/FOLDER/FILE, or --db FILE"))
                                       .with("file", path_.string()));
  if (exists && options.create && fs::file_size(path_, ignored) > 0)
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
  if (!options.create) look();
  sqlite3_busy_timeout(handle_.get(), options.wait_ms);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (options.create) {
    execute("PRAGMA page_size = 8192");
    execute("PRAGMA journal_mode = WAL");
  }
  execute(
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA case_sensitive_like = ON; "
      "PRAGMA temp_store = FILE");
}

/// The first look into the file. Reading never needs to write: where the files beside it cannot be
/// made (a read-only folder, a full disk), it is read as it is, or with the memory that would be
/// shared kept to ourselves.
void Database::look() {
  const auto first = [this] {
    return sqlite3_exec(handle_.get(), "SELECT 1 FROM sqlite_master LIMIT 1", nullptr, nullptr,
                        nullptr) &
           0xFF;
  };
  const int kind = first();
  const int reason = sqlite3_system_errno(handle_.get());
  if (kind != SQLITE_CANTOPEN && kind != SQLITE_READONLY && kind != SQLITE_IOERR &&
      kind != SQLITE_FULL)
    return;
  is_full_ = kind == SQLITE_FULL || reason == ENOSPC || reason == EDQUOT;
  std::error_code ignored;
  const fs::path journal = path_.string() + "-wal";
  const bool waiting = fs::exists(journal, ignored) && fs::file_size(journal, ignored) > 0;
  if (waiting) {
    read_alone();
    if (first() == SQLITE_OK) return;
    throw Failure(
        Kind::busy,
        Message(N_("{file} cannot be read here: what was entered last waits in {journal}, "
                   "and there is no room or no right to make the files that reading it "
                   "needs. Make room, or ask its owner to run duban db status"))
            .with("file", path_.string())
            .with("journal", journal.string()));
  }
  sqlite3* raw = nullptr;
  const std::string uri = "file:" + escaped(fs::absolute(path_).string()) + "?immutable=1";
  if (sqlite3_open_v2(
          uri.c_str(), &raw,
          SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
          nullptr) == SQLITE_OK)
    handle_.reset(raw);
  else
    sqlite3_close_v2(raw);
}

/// Reads a write-ahead log without the shared memory file: others are kept out meanwhile, and
/// nothing is moved into the database file.
void Database::read_alone() {
  sqlite3* raw = nullptr;
  const int code =
      sqlite3_open_v2(path_.c_str(), &raw,
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE, nullptr);
  if (code != SQLITE_OK) {
    sqlite3_close_v2(raw);
    return;
  }
  sqlite3_busy_timeout(raw, options_.wait_ms);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_exec(raw, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA wal_autocheckpoint = 0", nullptr,
               nullptr, nullptr);
  handle_.reset(raw);
}

/// True when another file stands under our name by now, or none.
bool Database::was_moved() const {
  int moved = 0;
  return sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
         moved != 0;
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

/// Who has the lock, as they told it ("pid 123, …"); empty when nobody did, or their process is
/// gone.
std::string Database::holder() const {
  const int file = open(holder_file().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) return {};
  std::array<char, 1024> bytes{};
  const auto got = read(file, bytes.data(), bytes.size());
  close(file);
  const std::string_view text(bytes.data(), got < 0 ? 0 : static_cast<std::size_t>(got));
  const auto line = text.substr(0, text.find('\n'));
  constexpr std::string_view start = "pid ";
  pid_t pid = 0;
  if (!line.starts_with(start) ||
      std::from_chars(line.data() + start.size(), line.data() + line.size(), pid).ec != std::errc{})
    return {};
  if (kill(pid, 0) != 0 && errno == ESRCH) return {};
  return std::string(line);
}

void Database::tell(const std::string& how_far) const {
  if (options_.holder.empty()) return;
  const int file =
      open(holder_file().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return;
  base::give_access(file, base::access_like(path_));
  const std::string line = options_.holder + (how_far.empty() ? "" : ", " + how_far) + "\n";
  const bool written = write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  close(file);
  if (!written) unlink(holder_file().c_str());
}

/// Takes our line away, never another's.
void Database::let_go() const {
  if (options_.holder.empty()) return;
  if (holder().starts_with(options_.holder)) unlink(holder_file().c_str());
}

Failure Database::failure(int code) const {
  const auto named = [&](const char* text) {
    return Message(text).with("file",
                              (options_.becomes.empty() ? path_ : options_.becomes).string());
  };
  const Message changed =
      has_committed_ ? N_("what this command had finished before stays on record (see: duban log)")
                     : N_("nothing was changed");
  const std::string who = holder();
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
    case SQLITE_CANTOPEN:
      if (const int reason = sqlite3_system_errno(handle_.get());
          reason != 0 && reason != EACCES && reason != EPERM && reason != EROFS)
        return {
            Kind::busy,
            named(N_("{file} cannot be opened: {reason}")).with("reason", base::reason_of(reason))};
      [[fallthrough]];
    case SQLITE_READONLY:
    case SQLITE_PERM:
      if (is_full_)
        return {Kind::busy,
                named(N_("no space left for {file}; {changed}. Make room and try again"))
                    .with("changed", changed)};
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

void Database::made(std::int64_t seq) {
  if (made_.first == 0) made_.first = seq;
  made_.last = seq;
}

Transaction::Transaction(Database& db) : db_(db) {
  db_.has_tried_to_write_ = true;
  db_.made_ = {};
  db_.execute("BEGIN IMMEDIATE");
  db_.forget();
  if (db_.was_moved()) {
    sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    throw Failure(Kind::busy,
                  Message(N_("{file} was replaced by another one meanwhile (a restore); "
                             "nothing was changed, try again"))
                      .with("file", db_.path().string()));
  }
  db_.tell("");
}

Transaction::~Transaction() {
  db_.forget();
  if (!open_) return;
  sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  db_.let_go();
}

void Transaction::commit() {
  db_.execute("COMMIT");
  open_ = false;
  db_.has_committed_ = db_.options_.becomes.empty();
  if (db_.made_.first == 0) return db_.let_go();
  if (db_.on_record_.first == 0) db_.on_record_.first = db_.made_.first;
  db_.on_record_.last = db_.made_.last;
  db_.let_go();
}

Snapshot::Snapshot(const Database& db) : db_(db) {
  if (const int code = sqlite3_exec(db_.handle(), "BEGIN", nullptr, nullptr, nullptr);
      code != SQLITE_OK)
    db_.raise(code);
}

Snapshot::~Snapshot() { sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }

}  // namespace duban::store
