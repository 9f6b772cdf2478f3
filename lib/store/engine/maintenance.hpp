// Checking, copying and restoring the database file, and what killed runs left beside it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// What SQLite's own check, the foreign keys and a comparison of the schema with that of its
/// version find; empty = sound.
std::vector<base::Message> file_problems(Database& db);

/// Who may use what is made beside this database: as the file itself, or as its folder where there
/// is none yet.
base::Access access_of(const std::filesystem::path& database);

/// Files of SQLite that lie beside this name (-wal, -shm, -journal), whether or not a database
/// does: one that is put there would be read together with them.
std::vector<std::filesystem::path> companions_of(const std::filesystem::path& database);

/// An online copy while others write, under a name of its own beside `target`, whole and on the
/// disk, without companions; `before_naming` runs before it gets its name. Failures: refused when
/// the target exists, usage when it must not be written, busy.
void backup(const Database& db, const std::filesystem::path& target,
            const std::function<void()>& before_naming = {});

/// A new file that becomes a database: made under another name, named when it is whole.
class NewDatabase {
 public:
  /// Failures: refused when the target exists or companions of another one lie there; busy.
  explicit NewDatabase(const std::filesystem::path& target);
  ~NewDatabase();
  NewDatabase(const NewDatabase&) = delete;
  NewDatabase& operator=(const NewDatabase&) = delete;
  [[nodiscard]] Database& db() { return *db_; }
  /// Closes it and gives it its name.
  void commit();

 private:
  base::NewFile file_;
  std::unique_ptr<Database> db_;
};

/// What a restore did.
struct Restored {
  std::filesystem::path kept;                     ///< the database that was there; empty = none
  std::vector<std::filesystem::path> companions;  ///< files of another one that were moved away
};

/// Puts a copy of `source` in the place of `target` at one instant, so that at any time one of the
/// two stands there; then `check` looks at it in place, and when it throws the old one is put
/// back. Files of SQLite that lay beside the name are moved away. Failures: busy while others have
/// the target open, and those of `check`.
Restored restore(const std::filesystem::path& source, const std::filesystem::path& target,
                 int wait_ms, const std::function<void()>& check);

/// Files that killed runs left beside a database and in its folder of kept files.
std::vector<std::filesystem::path> left_overs(const std::filesystem::path& database);
/// Removes one, or, where it holds an office (a restore was killed), gives it a name that says so.
/// The new name; empty when it was removed. Failure busy.
std::filesystem::path tidy_away(const std::filesystem::path& file,
                                const std::filesystem::path& database);

}  // namespace duban::store
