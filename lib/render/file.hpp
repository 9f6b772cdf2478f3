// A file that appears whole or not at all: temporary name, fsync, rename.
#pragma once

#include <filesystem>
#include <string>

namespace duban::render {

class WholeFile {
 public:
  /// Failure refused when the folder does not exist or cannot be written.
  explicit WholeFile(std::filesystem::path target);
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  /// Where to write.
  [[nodiscard]] const std::filesystem::path& path() const { return temporary_; }
  /// Replaces the target. Failure busy when there is no space.
  void commit();

 private:
  std::filesystem::path target_, temporary_;
  bool pour_ = false;  ///< the target is a pipe or a device: it is written into, not replaced
};

/// Writes a text as a whole file.
void write_file(const std::filesystem::path& target, const std::string& text);

}  // namespace duban::render
