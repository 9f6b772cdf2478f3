// The folder of files beside the database: each under the SHA-256 of its bytes, never changed.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace duban::store {

class Vault {
 public:
  /// The folder that belongs to a database: office.db → office.files.
  explicit Vault(const std::filesystem::path& database);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// Keeps bytes and returns their SHA-256 in hex; the same bytes again change nothing. They are on
  /// the disk when this returns. Failures: busy (no space, read-only).
  std::string keep(std::string_view bytes) const;
  /// The bytes of a kept file. Failures: integrity with `name` when it is missing or is not what
  /// was kept, busy when it may not be read.
  [[nodiscard]] std::string read(const std::string& sha256, const std::string& name) const;
  /// Where the bytes lie.
  [[nodiscard]] std::filesystem::path path_of(const std::string& sha256) const;
  enum class Found { whole, missing, changed, unreadable };
  [[nodiscard]] Found look(const std::string& sha256) const;
  /// What is wrong with it, for people.
  [[nodiscard]] base::Message sentence(Found found, const std::string& sha256,
                                       const std::string& name) const;
  /// The hashes of all files in it, whether or not they are on record.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::filesystem::path folder_, database_;
};

/// Copies into the vault of `to` what the vault of `from` has and it has not. The number of files
/// copied. Failure busy.
std::size_t copy_files(const Vault& from, const Vault& to);

/// The bytes of a file that somebody names. Failures: not_found, refused (a folder), invalid when
/// it is larger than `limit` bytes.
std::string read_evidence(const std::filesystem::path& file, std::int64_t limit);

}  // namespace duban::store
