// SQLite's backup and integrity calls, and the names of files around a database.
#include "store/engine/maintenance.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

#include "store/engine/schema.hpp"

namespace duban::store {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

constexpr std::array<const char*, 3> companion_ends{"-wal", "-shm", "-journal"};
/// How a copy that is about to change places with the old database ends: whatever lies under such
/// a name may be the only copy of an office.
constexpr std::string_view swap_end = ".swap";

[[noreturn]] void cannot_write(const fs::path& file, const Message& reason) {
  throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                .with("file", file.string())
                                .with("reason", reason));
}

Message reason_of_code(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL: return base::reason_of(ENOSPC);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return base::reason_of(EBUSY);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: return base::reason_of(EACCES);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return N_("what is copied is damaged");
    default: return base::reason_of(EIO);
  }
}

/// Fills an empty file with one consistent state of the database, in a journal mode that needs no
/// file beside it.
void copy(sqlite3* from, const fs::path& part, const fs::path& target) {
  sqlite3* raw = nullptr;
  int code = sqlite3_open_v2(part.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
  if (code == SQLITE_OK) {
    sqlite3_backup* job = sqlite3_backup_init(raw, "main", from, "main");
    if (job != nullptr) {
      for (int tries = 0; tries < 600; ++tries) {  // one step reads one state, whoever writes
        code = sqlite3_backup_step(job, -1);
        if (code != SQLITE_BUSY && code != SQLITE_LOCKED) break;
        sqlite3_sleep(50);
      }
      sqlite3_backup_finish(job);
    } else {
      code = sqlite3_errcode(raw);
    }
    if (code == SQLITE_DONE)
      code = sqlite3_exec(raw, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
  }
  sqlite3_close(raw);
  if (code == SQLITE_OK) return;
  for (const auto& companion : companions_of(part)) unlink(companion.c_str());
  cannot_write(target, reason_of_code(code));
}

/// Nobody else has the database open, and nobody can open it, until the answer is let go. Empty
/// when the file is no database that can be opened.
std::unique_ptr<Database> hold(const fs::path& target, int wait_ms) {
  OpenOptions writing;
  writing.any_version = true;
  writing.wait_ms = wait_ms;
  try {
    auto db = std::make_unique<Database>(target, writing);
    for (int waited = 0;; waited += 50) {
      // Only a sole user can leave the write-ahead log; then what it held is in the file, and the
      // lock keeps out readers too.
      const int code =
          sqlite3_exec(db->handle(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
      if (code == SQLITE_OK) break;
      if ((code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB) return nullptr;
      const bool busy = (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED;
      if (!busy || waited >= wait_ms) db->raise(code);
      sqlite3_sleep(50);
    }
    db->execute("BEGIN EXCLUSIVE");
    return db;
  } catch (const Failure& failure) {
    if (failure.kind() == Kind::busy) throw;
    return nullptr;
  }
}

/// Two files change places at one instant; where the disk cannot do that, the old one gets a
/// second name first.
void change_places(const fs::path& swap, const fs::path& target) {
  int failed = base::exchange(swap, target);
  if (failed == EINVAL || failed == ENOSYS) {
    const fs::path aside = base::free_name(swap.string() + "-old");
    failed = link(target.c_str(), aside.c_str()) == 0 ? 0 : errno;
    if (failed == 0) failed = std::rename(swap.c_str(), target.c_str()) == 0 ? 0 : errno;
    if (failed == 0) failed = std::rename(aside.c_str(), swap.c_str()) == 0 ? 0 : errno;
  }
  if (failed != 0) cannot_write(target, base::reason_of(failed));
}

bool is_office(const fs::path& file) {
  try {
    OpenOptions reading;
    reading.read_only = true;
    reading.any_version = true;
    return version_of(Database(file, reading)) > 0;
  } catch (const Failure&) {
    return false;
  }
}

fs::path name_for_kept(const fs::path& target) {
  return base::free_name(target.string() + ".before-restore");
}

/// "-wal" of "o.db-wal-2".
std::string companion_end_of(const fs::path& file) {
  for (const char* end : companion_ends)
    if (file.string().find(end) != std::string::npos) return end;
  return {};
}

/// Moves files of SQLite beside `target` to names beside `kept`.
std::vector<fs::path> move_companions(const fs::path& target, const fs::path& kept) {
  std::vector<fs::path> moved;
  for (const auto& companion : companions_of(target)) {
    const std::string end = companion.string().substr(target.string().size());
    const fs::path to = base::free_name(kept.string() + end);
    if (const int failed = base::rename_to_free(companion, to); failed != 0)
      cannot_write(companion, base::reason_of(failed));
    moved.push_back(to);
  }
  return moved;
}

/// A copy of `source` that is ready to take the place of `target`, beside it.
fs::path whole_copy(const fs::path& source, const fs::path& target) {
  const fs::path swap =
      base::free_name(base::folder_of(target) /
                      (std::string(base::part_prefix) + std::to_string(getpid()) + "-" +
                       base::short_name(target.filename().string(), 100) + std::string(swap_end)));
  base::NewFile part(swap, access_of(target), base::NewFile::Target::must_be_new);
  OpenOptions reading;
  reading.any_version = true;
  reading.read_only = true;
  copy(Database(source, reading).handle(), part.path(), target);
  part.commit();
  return swap;
}

void take_away(const fs::path& file) {
  std::error_code failed;
  fs::remove_all(file, failed);  // of a rehearsed restore it is a folder
  if (failed) cannot_write(file, base::reason_of(failed.value()));
}

}  // namespace

std::vector<Message> file_problems(Database& db) {
  std::vector<Message> problems;
  Statement check(db, "PRAGMA integrity_check(20)");
  while (check.step())
    if (check.text(0) != "ok") problems.push_back(base::verbatim(check.text(0)));
  Statement keys(db, "PRAGMA foreign_key_check");
  while (keys.step())
    problems.push_back(Message(N_("row {row} of the table {table} names a row of {other} that is "
                                  "not there"))
                           .with("row", keys.integer(1))
                           .with("table", keys.text(0))
                           .with("other", keys.text(2)));
  if (problems.empty())
    for (auto& problem : schema_problems(db)) problems.push_back(std::move(problem));
  return problems;
}

base::Access access_of(const fs::path& database) {
  std::error_code ignored;
  return base::access_like(fs::exists(database, ignored) ? database : base::folder_of(database));
}

std::vector<fs::path> companions_of(const fs::path& database) {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const char* end : companion_ends) {
    const fs::path name = database.string() + end;
    if (fs::exists(fs::symlink_status(name, ignored))) found.push_back(name);
  }
  return found;
}

void backup(const Database& db, const fs::path& target,
            const std::function<void()>& before_naming) {
  base::NewFile file(target, access_of(db.path()), base::NewFile::Target::must_be_new);
  if (const auto others = companions_of(target); !others.empty())
    throw Failure(Kind::refused, Message(N_("{file} lies there from another database; nothing was "
                                            "changed (move it away, or choose another name)"))
                                     .with("file", others.front().string()));
  copy(db.handle(), file.path(), target);
  if (before_naming) before_naming();
  file.commit();
}

NewDatabase::NewDatabase(const fs::path& target)
    : file_(target, access_of(target), base::NewFile::Target::must_be_new) {
  if (const auto others = companions_of(target); !others.empty())
    throw Failure(Kind::refused, Message(N_("{file} lies there from another database; nothing was "
                                            "changed (move it away, or choose another name)"))
                                     .with("file", others.front().string()));
  OpenOptions options;
  options.create = true;
  options.becomes = target;
  db_ = std::make_unique<Database>(file_.path(), options);
}

NewDatabase::~NewDatabase() {
  db_.reset();
  for (const auto& companion : companions_of(file_.path())) unlink(companion.c_str());
}

void NewDatabase::commit() {
  // Closing would swallow a failure to bring the write-ahead log into the file.
  {
    Statement mode(*db_, "PRAGMA journal_mode = DELETE");
    if (!mode.step() || mode.text(0) != "delete") db_->raise(SQLITE_IOERR);
  }
  db_.reset();
  file_.commit();
}

Restored restore(const fs::path& source, const fs::path& target, int wait_ms,
                 const std::function<void()>& check) {
  Restored done;
  std::error_code ignored;
  const bool there = fs::exists(target, ignored);
  const fs::path swap = whole_copy(source, target);
  const fs::path kept = name_for_kept(target);
  try {
    const auto old = there ? hold(target, wait_ms) : nullptr;
    done.companions = move_companions(target, kept);
    if (there)
      change_places(swap, target);
    else if (const int failed = base::rename_to_free(swap, target); failed != 0)
      cannot_write(target, base::reason_of(failed));
    base::sync_folder(base::folder_of(target));
  } catch (...) {
    for (const auto& moved : done.companions)
      base::rename_to_free(moved, target.string() + companion_end_of(moved));
    unlink(swap.c_str());
    throw;
  }
  try {
    check();
  } catch (...) {
    if (!there) std::rename(target.c_str(), swap.c_str());
    if (there) change_places(swap, target);
    unlink(swap.c_str());
    throw;
  }
  if (there) {
    if (const int failed = base::rename_to_free(swap, kept); failed != 0)
      cannot_write(kept, base::reason_of(failed));
    done.kept = kept;
  }
  base::sync_folder(base::folder_of(target));
  return done;
}

std::vector<fs::path> left_overs(const fs::path& database) {
  std::vector<fs::path> found;
  std::error_code none;
  const fs::path folder = base::folder_of(database);
  const std::string old_part = database.filename().string() + ".part";
  for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none)) {
    const std::string name = at->path().filename().string();
    if (name == old_part || base::is_left_over(at->path())) found.push_back(at->path());
  }
  fs::path vault = database;
  vault.replace_extension(".files");
  for (fs::recursive_directory_iterator at(vault, none), end; !none && at != end;
       at.increment(none))
    if (at->path().extension() == ".part" &&
        (!at->path().filename().string().starts_with(base::part_prefix) ||
         base::is_left_over(at->path())))
      found.push_back(at->path());
  std::sort(found.begin(), found.end());
  return found;
}

fs::path tidy_away(const fs::path& file, const fs::path& database) {
  const bool was_swapped = file.string().find(swap_end) != std::string::npos;
  if (was_swapped && is_office(file)) {
    const fs::path name = name_for_kept(database);
    if (const int failed = base::rename_to_free(file, name); failed != 0)
      cannot_write(name, base::reason_of(failed));
    return name;
  }
  take_away(file);
  return {};
}

}  // namespace duban::store
