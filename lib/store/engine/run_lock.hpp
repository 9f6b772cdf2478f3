// One run of the reminders at a time: a lock on a file beside the database, given back when the
// process ends, however it ends.
#pragma once

#include <filesystem>

namespace duban::store {

class RunLock {
 public:
  /// Tries once. Failure busy when the lock file cannot be made.
  explicit RunLock(const std::filesystem::path& database);
  ~RunLock();
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;
  /// False while another process has it.
  [[nodiscard]] bool held() const { return held_; }

 private:
  int file_ = -1;
  bool held_ = false;
};

}  // namespace duban::store
