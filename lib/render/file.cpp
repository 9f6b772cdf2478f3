// Whole files.
#include "render/file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/failure.hpp"

namespace duban::render {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

WholeFile::WholeFile(fs::path target) : target_(std::move(target)) {
  std::error_code ignored;
  const auto status = fs::status(target_, ignored);
  if (fs::is_directory(status))
    throw Failure(Kind::refused,
                  Message(N_("{file} is a folder, not a file")).with("file", target_.string()));
  pour_ = fs::exists(status) && !fs::is_regular_file(status);
  if (fs::is_symlink(target_, ignored) && fs::is_regular_file(status))
    target_ = fs::canonical(target_, ignored);
  const std::string part = "." + std::to_string(getpid()) + ".part";
  temporary_ =
      pour_ ? (fs::temp_directory_path() / ("duban" + part)).string() : target_.string() + part;
  const fs::path folder = temporary_.has_parent_path() ? temporary_.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored))
    throw Failure(Kind::not_found,
                  Message(N_("there is no folder {folder}")).with("folder", folder.string()));
  if (access(folder.c_str(), W_OK) != 0)
    throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                  .with("file", target_.string())
                                  .with("reason", std::strerror(errno)));
}

WholeFile::~WholeFile() {
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

void WholeFile::commit() {
  const auto fail = [&] {
    throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                  .with("file", target_.string())
                                  .with("reason", std::strerror(errno)));
  };
  if (pour_) {
    std::ifstream from(temporary_, std::ios::binary);
    std::ofstream to(target_, std::ios::binary);
    to << from.rdbuf() << std::flush;
    if (!to) fail();
    return;
  }
  const int file = open(temporary_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail();
  const int synced = fsync(file);
  close(file);
  if (synced != 0 || std::rename(temporary_.c_str(), target_.c_str()) != 0) fail();
}

void write_file(const fs::path& target, const std::string& text) {
  WholeFile file(target);
  std::ofstream out(file.path(), std::ios::binary);
  out << text;
  out.close();
  if (!out)
    throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                  .with("file", target.string())
                                  .with("reason", std::strerror(errno)));
  file.commit();
}

}  // namespace duban::render
