// flock on DATABASE.notify-lock.
#include "store/run_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "base/message.hpp"

namespace duban::store {

RunLock::RunLock(const std::filesystem::path& database) {
  const std::string name = database.string() + ".notify-lock";
  file_ = open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ < 0) throw base::Failure(base::Kind::busy, base::Message(N_("{file} cannot be made")).with("file", name));
  held_ = flock(file_, LOCK_EX | LOCK_NB) == 0;
}

RunLock::~RunLock() {
  if (file_ >= 0) close(file_);
}

}  // namespace duban::store
