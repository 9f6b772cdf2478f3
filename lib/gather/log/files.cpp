// Comparing kept files with what is on record of them.
#include "gather/log/files.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include "gather/log/verify.hpp"
#include "store/engine/maintenance.hpp"
#include "store/evidence_store.hpp"

namespace duban::gather {

using base::Message;
using Found = store::Vault::Found;

std::vector<Message> evidence_problems(const store::Database& db,
                                       const std::vector<store::Vault>& vaults) {
  std::vector<Message> problems;
  for (const auto& one : store::all_evidence(db)) {
    const auto whole = [&](const store::Vault& vault) {
      return vault.look(one.sha256) == Found::whole;
    };
    if (std::none_of(vaults.begin(), vaults.end(), whole))
      problems.push_back(
          vaults.front().sentence(vaults.front().look(one.sha256), one.sha256, one.name));
  }
  return problems;
}

std::vector<Message> office_problems(store::Database& db, const std::vector<store::Vault>& vaults) {
  std::vector<Message> problems = store::file_problems(db);
  if (!problems.empty()) return problems;
  if (const auto check = verify_log(db); check.broken) problems.push_back(*check.broken);
  for (auto& problem : evidence_problems(db, vaults)) problems.push_back(std::move(problem));
  return problems;
}

std::vector<std::filesystem::path> orphan_files(const store::Database& db) {
  const auto on_record = store::evidence_files(db);  // what was taken back may come again
  const store::Vault vault(db.path());
  std::vector<std::filesystem::path> orphans;
  const auto now = std::filesystem::file_time_type::clock::now();
  for (const auto& name : vault.names()) {
    std::error_code gone;
    const auto file = vault.path_of(name);
    if (on_record.contains(name) || !std::filesystem::is_regular_file(file, gone)) continue;
    if (now - std::filesystem::last_write_time(file, gone) > std::chrono::hours(1) && !gone)
      orphans.push_back(file);
  }
  return orphans;
}

}  // namespace duban::gather
