// Checking, copying and restoring the database file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/engine/database.hpp"

namespace duban::store {

/// What SQLite's own check and the foreign keys find; empty = sound.
std::vector<std::string> file_problems(Database& db);

/// An online copy while others write. Appears whole or not at all. Failures: refused when the
/// target exists, busy.
void backup(Database& db, const std::filesystem::path& target);

/// Copies a whole database file to a new place beside the old one and swaps them; the old one is
/// kept under the returned name. The source must have been checked.
std::filesystem::path restore(const std::filesystem::path& source,
                              const std::filesystem::path& target, int wait_ms);

}  // namespace duban::store
