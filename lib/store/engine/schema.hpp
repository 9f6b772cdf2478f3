// The schema's versions: which one a file has, and whether it stands as that version says.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "store/engine/database.hpp"

namespace duban::store {

/// The newest schema version this program knows.
int newest_version();
/// The version of a file; 0 = an empty database. Failure integrity when it is not one of ours.
int version_of(const Database& db);
/// Failure integrity for a newer schema, invalid for an older one that needs `db migrate`.
void check_version(const Database& db);
/// Opens an office's database and checks its version, unless the options say that any will do.
/// Failures as Database and check_version.
std::unique_ptr<Database> open_office(std::filesystem::path path, const OpenOptions& options = {});
/// Applies the steps from version `from` to the newest, inside the open transaction.
void climb(Database& db, int from);
/// Where tables, indexes and triggers differ from those of the file's version; empty = nowhere.
std::vector<base::Message> schema_problems(const Database& db);

}  // namespace duban::store
