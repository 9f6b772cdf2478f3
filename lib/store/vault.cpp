// Files under their hash.
#include "store/vault.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/failure.hpp"
#include "store/event_log.hpp"

namespace duban::store {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot(const fs::path& file, int error) {
  throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                .with("file", file.string())
                                .with("reason", std::strerror(error)));
}

/// Makes a folder that the same people can use as the database's own folder.
void make_folder(const fs::path& folder, const fs::path& like) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return;
  if (!fs::create_directory(folder, error) && error) cannot(folder, error.value());
  struct stat its {};
  if (stat(like.c_str(), &its) == 0 && (its.st_mode & S_IWGRP) != 0)
    chmod(folder.c_str(), its.st_mode & 07777);
}

std::string all_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return in ? text.str() : std::string();
}

}  // namespace

Vault::Vault(const fs::path& database) : folder_(database), database_(database) {
  folder_.replace_extension(".files");
}

fs::path Vault::path_of(const std::string& sha256) const {
  return folder_ / sha256.substr(0, 2) / sha256;
}

std::string Vault::keep(std::string_view bytes) const {
  const std::string name = sha256_hex(bytes);
  if (look(name) == Found::whole) return name;
  const fs::path home = database_.has_parent_path() ? database_.parent_path() : fs::path(".");
  make_folder(folder_, home);
  make_folder(folder_ / name.substr(0, 2), home);
  const fs::path target = path_of(name);
  const fs::path part = target.string() + "." + std::to_string(getpid()) + ".part";
  const int file = open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0440);
  if (file < 0) cannot(part, errno);
  int error = 0;
  for (std::size_t at = 0; at < bytes.size() && error == 0;) {
    const auto written = write(file, bytes.data() + at, bytes.size() - at);
    if (written < 0)
      error = errno;
    else
      at += static_cast<std::size_t>(written);
  }
  if (error == 0 && fsync(file) != 0) error = errno;
  close(file);
  if (error == 0 && std::rename(part.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    unlink(part.c_str());
    cannot(target, error);
  }
  return name;
}

Vault::Found Vault::look(const std::string& sha256) const {
  std::error_code unreadable;
  const fs::path file = path_of(sha256);
  if (!fs::is_regular_file(file, unreadable)) return Found::missing;
  return sha256_hex(all_of(file)) == sha256 ? Found::whole : Found::changed;
}

std::string Vault::read(const std::string& sha256, const std::string& name) const {
  const fs::path file = path_of(sha256);
  std::error_code unreadable;
  if (!fs::exists(file, unreadable))
    throw Failure(
        Kind::integrity,
        Message(N_("the kept file {name} is missing ({file}); bring it back from a backup"))
            .with("name", name)
            .with("file", file.string()));
  std::string bytes = all_of(file);
  if (sha256_hex(bytes) != sha256)
    throw Failure(
        Kind::integrity,
        Message(N_("the kept file {name} was changed ({file}); bring it back from a backup"))
            .with("name", name)
            .with("file", file.string()));
  return bytes;
}

std::size_t copy_files(const Vault& from, const Vault& to) {
  std::size_t copied = 0;
  std::error_code none;
  for (fs::recursive_directory_iterator at(from.folder(), none), end; !none && at != end; ++at) {
    const std::string name = at->path().filename().string();
    if (!at->is_regular_file() || name.size() != 64 || to.look(name) == Vault::Found::whole)
      continue;
    if (to.keep(all_of(at->path())) == name) ++copied;
  }
  return copied;
}

std::string read_evidence(const fs::path& file, std::int64_t limit) {
  std::error_code none;
  const auto status = fs::status(file, none);
  if (!fs::exists(status))
    throw Failure(Kind::not_found,
                  Message(N_("there is no file {file}")).with("file", file.string()));
  if (!fs::is_regular_file(status))
    throw Failure(Kind::refused,
                  Message(N_("{file} is a folder, not a file")).with("file", file.string()));
  const auto size = static_cast<std::int64_t>(fs::file_size(file, none));
  if (size > limit)
    throw Failure(
        Kind::invalid,
        Message(N_("{file} has {size} MB; the rules allow {limit} MB (evidence.max_size)"))
            .with("file", file.filename().string())
            .with("size", (size + (1 << 20) - 1) >> 20)
            .with("limit", limit >> 20));
  if (size == 0)
    throw Failure(Kind::invalid, Message(N_("{file} is empty")).with("file", file.string()));
  std::string bytes = all_of(file);
  if (bytes.empty())
    throw Failure(Kind::refused, Message(N_("{file} cannot be read")).with("file", file.string()));
  return bytes;
}

}  // namespace duban::store
