// The kept files, looked at; and the database with them.
#pragma once

#include <filesystem>
#include <vector>

#include "store/engine/database.hpp"
#include "store/vault.hpp"

namespace duban::gather {

/// What is wrong with the kept files, a sentence each; empty = each is there, as it was kept, in
/// one of these folders (the first is named).
std::vector<base::Message> evidence_problems(const store::Database& db,
                                             const std::vector<store::Vault>& vaults);

/// Everything that can be found wrong with an office: the file, its tables, the log against every
/// table, the kept files. Empty = sound.
std::vector<base::Message> office_problems(store::Database& db,
                                           const std::vector<store::Vault>& vaults);

/// Files in the folder of kept files that are on no record and older than an hour.
std::vector<std::filesystem::path> orphan_files(const store::Database& db);

}  // namespace duban::gather
