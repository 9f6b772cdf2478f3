// A folder of copies to be handed over or archived, with the SHA-256 of each.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "cmd/session.hpp"
#include "model/evidence.hpp"
#include "store/vault.hpp"

namespace duban::cmd {

class KeptFiles {
 public:
  /// Makes the folder. Failures: busy; refused when something lies in it already.
  KeptFiles(Session& session, std::filesystem::path folder);
  /// Writes a file; a name that is taken gets a number in front of its ending. The name it got.
  std::string put(const std::string& name, std::string_view bytes);
  /// A file that was kept, as it is, under its name with `place` in front. Failure integrity when
  /// it is missing or was changed.
  std::string copy(const model::Evidence& kept, const std::string& place = {});
  /// SHA256SUMS, a line a file, as sha256sum -c reads it.
  void list();

 private:
  Session& session_;
  std::filesystem::path folder_;
  store::Vault vault_;
  std::set<std::string> names_;
  std::string sums_;
};

}  // namespace duban::cmd
