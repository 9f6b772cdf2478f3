// Comparing kept files with what is on record of them.
#include "gather/log/files.hpp"

#include <filesystem>

#include "store/evidence_store.hpp"
#include "store/vault.hpp"

namespace duban::gather {

using base::Message;

std::vector<Message> evidence_problems(const store::Database& db) {
  std::vector<Message> problems;
  const store::Vault vault(db.path());
  for (const auto& one : store::all_evidence(db)) {
    const auto found = vault.look(one.sha256);
    if (found == store::Vault::Found::whole) continue;
    problems.push_back(
        Message(found == store::Vault::Found::missing
                    ? N_("the kept file {name} is missing ({file}); bring it back from a backup")
                    : N_("the kept file {name} was changed ({file}); bring it back from a backup"))
            .with("name", one.name)
            .with("file", vault.path_of(one.sha256).string()));
  }
  return problems;
}

}  // namespace duban::gather
