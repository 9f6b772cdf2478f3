// Climbing, with a copy of what was there.
#include "store/engine/migrations.hpp"

#include <string>

#include "base/files.hpp"
#include "store/engine/maintenance.hpp"

namespace duban::store {

namespace {

/// A table that is made anew takes the place of the old one, to which others refer: SQLite looks
/// at references again when that is done. It knows this only outside a transaction.
class WithoutReferences {
 public:
  explicit WithoutReferences(Database& db) : db_(db) { db_.execute("PRAGMA foreign_keys = OFF"); }
  ~WithoutReferences() { db_.execute("PRAGMA foreign_keys = ON"); }
  WithoutReferences(const WithoutReferences&) = delete;
  WithoutReferences& operator=(const WithoutReferences&) = delete;

 private:
  Database& db_;
};

}  // namespace

std::filesystem::path migrate(Database& db, const std::function<void(int)>& then) {
  const WithoutReferences tables_change_places(db);
  Transaction transaction(db);
  const int version = version_of(db);
  if (version > newest_version() || (version == 0 && !db.options().create)) check_version(db);
  std::filesystem::path copy;
  if (version == newest_version()) return copy;
  if (version > 0) {
    OpenOptions reading;
    reading.read_only = true;
    reading.any_version = true;
    copy = base::free_name(db.path().string() + ".v" + std::to_string(version) + "-backup");
    backup(Database(db.path(), reading), copy);
  }
  climb(db, version);
  if (then) then(version);
  transaction.commit();
  return copy;
}

}  // namespace duban::store
