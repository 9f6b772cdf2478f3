// SQLite's backup and integrity calls.
#include "store/engine/maintenance.hpp"

#include <sqlite3.h>

#include <memory>

namespace duban::store {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

void copy(sqlite3* from, const fs::path& target, const Database& db) {
  sqlite3* raw = nullptr;
  int code =
      sqlite3_open_v2(target.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (code == SQLITE_OK) {
    sqlite3_backup* job = sqlite3_backup_init(raw, "main", from, "main");
    if (job != nullptr) {
      for (int tries = 0; tries < 600;
           ++tries) {  // one step reads one consistent state, whoever writes meanwhile
        code = sqlite3_backup_step(job, -1);
        if (code != SQLITE_BUSY && code != SQLITE_LOCKED) break;
        sqlite3_sleep(50);
      }
      sqlite3_backup_finish(job);
    } else {
      code = sqlite3_errcode(raw);
    }
  }
  sqlite3_close(raw);
  if (code != SQLITE_DONE) {
    std::error_code ignored;
    fs::remove(target, ignored);
    const Failure why = db.failure(code);
    throw Failure(why.kind(), Message(N_("{file} cannot be written: {reason}"))
                                  .with("file", target.string())
                                  .with("reason", sqlite3_errstr(code)));
  }
}

fs::path free_name(const fs::path& wanted) {
  fs::path name = wanted;
  for (int n = 2; fs::exists(name); ++n) name = wanted.string() + "-" + std::to_string(n);
  return name;
}

}  // namespace

std::vector<std::string> file_problems(Database& db) {
  std::vector<std::string> problems;
  Statement check(db, "PRAGMA integrity_check(20)");
  while (check.step())
    if (check.text(0) != "ok") problems.emplace_back(check.text(0));
  Statement keys(db, "PRAGMA foreign_key_check");
  while (keys.step())
    problems.push_back(std::string(keys.text(0)) + " row " + std::to_string(keys.integer(1)) +
                       " → " + std::string(keys.text(2)));
  return problems;
}

void backup(Database& db, const fs::path& target) {
  if (fs::exists(target))
    throw Failure(Kind::refused,
                  Message(N_("{file} exists already; nothing was changed (choose another name)"))
                      .with("file", target.string()));
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw Failure(Kind::not_found,
                  Message(N_("there is no folder {folder}")).with("folder", folder.string()));
  const fs::path part = target.string() + ".part";
  fs::remove(part, ignored);
  copy(db.handle(), part, db);
  fs::rename(part, target, ignored);
  if (ignored)
    throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                  .with("file", target.string())
                                  .with("reason", ignored.message()));
}

fs::path restore(const fs::path& source, const fs::path& target, int wait_ms) {
  OpenOptions reading;
  reading.any_version = true;
  const fs::path part = target.string() + ".part";
  std::error_code error;
  fs::remove(part, error);
  {
    Database from(source, reading);
    copy(from.handle(), part, from);
  }
  fs::path kept;
  const auto rename = [&](const fs::path& from, const fs::path& to) {
    fs::rename(from, to, error);
    if (!error) return;
    const std::string reason = error.message();
    fs::remove(part, error);
    throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                  .with("file", to.string())
                                  .with("reason", reason));
  };
  if (!fs::exists(target, error)) {
    rename(part, target);
    return kept;
  }
  kept = free_name(target.string() + ".before-restore");
  OpenOptions writing;
  writing.any_version = true;
  writing.wait_ms = wait_ms;
  std::unique_ptr<Database> now;
  try {
    now = std::make_unique<Database>(target, writing);
    now->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    now->execute("BEGIN EXCLUSIVE");  // held until the files are swapped: nobody commits into the
                                      // old one meanwhile
  } catch (const Failure& failure) {
    now.reset();
    if (failure.kind() == Kind::busy) {
      fs::remove(part, error);
      throw;
    }
  }
  rename(target, kept);
  for (const char* companion : {"-wal", "-shm"})
    if (fs::exists(target.string() + companion, error))
      fs::rename(target.string() + companion, kept.string() + companion, error);
  rename(part, target);
  return kept;
}

}  // namespace duban::store
