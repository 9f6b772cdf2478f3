// The schema's versions: which one a file has, and climbing to the newest.
#pragma once

#include <filesystem>
#include <memory>

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
/// Climbs to the newest version, one transaction a step. An older file with data is copied beside
/// itself first (FILE.v1-backup); the copy's path is returned, empty when none was needed.
std::filesystem::path migrate(Database& db);

}  // namespace duban::store
