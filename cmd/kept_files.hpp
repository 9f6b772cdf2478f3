// A folder of copies to be handed over or archived, with the SHA-256 of each.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "base/files.hpp"
#include "cmd/session.hpp"
#include "model/evidence.hpp"
#include "store/vault.hpp"

namespace duban::cmd {

class KeptFiles {
 public:
  /// Nothing stands in the folder before list(). Failures: busy; refused when something lies in it
  /// already.
  KeptFiles(Session& session, std::filesystem::path folder);
  /// Failure refused when something lies in a folder.
  static void expect_empty(const std::filesystem::path& folder);
  /// Writes a file; a name that is taken gets a number in front of its ending. The name it got.
  std::string put(const std::string& name, std::string_view bytes);
  /// A file that was kept, as it is, under its name with `place` in front. Failure integrity when
  /// it is missing or was changed.
  std::string copy(const model::Evidence& kept, const std::string& place = {});
  /// SHA256SUMS, a line a file, as sha256sum -c reads it; then all of it stands in the folder.
  void list();

 private:
  Session& session_;
  std::filesystem::path folder_;
  store::Vault vault_;
  base::TemporaryFolder making_;  ///< where the files are made
  std::set<std::string> names_{"SHA256SUMS"};
  std::string sums_;
};

}  // namespace duban::cmd
