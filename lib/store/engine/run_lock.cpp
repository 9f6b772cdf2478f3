// flock on DATABASE.notify-lock.
#include "store/engine/run_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/message.hpp"

namespace duban::store {

RunLock::RunLock(const std::filesystem::path& database) {
  std::error_code unreadable;
  const auto real = std::filesystem::weakly_canonical(
      database, unreadable);  // one lock, by whatever name the file is opened
  const std::string name = (unreadable ? database : real).string() + ".notify-lock";
  file_ = open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file_ < 0)
    throw base::Failure(base::Kind::busy,
                        base::Message(N_("{file} cannot be made")).with("file", name));
  base::give_access(file_, base::access_like(database));
  int failed = 0;
  while ((failed = flock(file_, LOCK_EX | LOCK_NB)) != 0 && errno == EINTR) {
  }
  held_ = failed == 0;
  if (!held_ && errno != EWOULDBLOCK) {
    const int why = errno;
    close(file_);
    throw base::Failure(base::Kind::busy, base::Message(N_("{file} cannot be locked: {reason}"))
                                              .with("file", name)
                                              .with("reason", base::reason_of(why)));
  }
}

RunLock::~RunLock() {
  if (file_ >= 0) close(file_);
}

}  // namespace duban::store
