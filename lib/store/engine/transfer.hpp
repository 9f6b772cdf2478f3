// A database as plain files: every table as JSON lines, with a manifest and hashes; and back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

struct ExportedTable {
  std::string name;
  std::int64_t rows = 0;
  std::string sha256;  ///< of its file
};
/// What an export holds; written as manifest.json.
struct Manifest {
  std::int64_t schema = 0;
  std::string log_head;  ///< NUMBER:HASH
  std::vector<ExportedTable> tables;
};

struct ExportWhat {
  base::Access access{};
  bool unannounced = false;  ///< unannounced visits before they are made, too
};

/// Writes TABLE.jsonl for every table and manifest.json. The caller holds a Snapshot, so that all
/// stand as at one instant. Absent facts are left out of a line, bytes stand as {"hex": "…"}. The
/// manifest comes last: a folder without one is not whole. Failures as base::NewFile.
Manifest export_tables(const Database& db, const std::filesystem::path& folder,
                       const ExportWhat& what);

/// Reads a manifest. Failures: not_found without one, invalid for one that is none.
Manifest read_manifest(const std::filesystem::path& folder);

/// Fills the empty tables of a new database of the same schema, all or none. Failures: invalid,
/// naming file and line, for a file that is not as its hash says, a table or a column that is not
/// there, a row that the tables refuse.
void import_tables(Database& db, const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace duban::store
