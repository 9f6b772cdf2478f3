// Files under their hash.
#include "store/vault.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "store/event_log.hpp"

namespace duban::store {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

/// Kept files are for reading only.
base::Access kept_access(const base::Access& access) {
  return {access.group ? mode_t{0440} : mode_t{0400}, access.group};
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
  const auto access =
      base::access_like(fs::exists(database_) ? database_ : base::folder_of(database_));
  base::make_folder(folder_ / name.substr(0, 2), access);
  const fs::path target = path_of(name);
  if (look(name) != Found::missing) unlink(target.c_str());  // one that is not what was kept
  base::write_kept(target, bytes, kept_access(access));
  return name;
}

Vault::Found Vault::look(const std::string& sha256) const {
  std::error_code none;
  const fs::path file = path_of(sha256);
  if (!fs::is_regular_file(file, none))
    return none && none != std::errc::no_such_file_or_directory &&
                   none != std::errc::not_a_directory
               ? Found::unreadable
               : Found::missing;
  try {
    return sha256_hex(base::read_whole(file, SIZE_MAX)) == sha256 ? Found::whole : Found::changed;
  } catch (const Failure&) {
    return Found::unreadable;
  }
}

Message Vault::sentence(Found found, const std::string& sha256, const std::string& name) const {
  const char* text = N_("the kept file {name} was changed ({file}); bring it back from a backup");
  if (found == Found::missing)
    text = N_("the kept file {name} is missing ({file}); bring it back from a backup");
  if (found == Found::unreadable)
    text = N_("the kept file {name} cannot be read by you ({file}); mend its permissions");
  return Message(text).with("name", name).with("file", path_of(sha256).string());
}

std::string Vault::read(const std::string& sha256, const std::string& name) const {
  Found found = look(sha256);
  if (found == Found::whole) {
    std::string bytes = base::read_whole(path_of(sha256), SIZE_MAX);
    if (sha256_hex(bytes) == sha256) return bytes;
    found = Found::changed;
  }
  throw Failure(found == Found::unreadable ? Kind::busy : Kind::integrity,
                sentence(found, sha256, name));
}

std::vector<std::string> Vault::names() const {
  std::vector<std::string> all;
  std::error_code none;
  for (fs::recursive_directory_iterator at(folder_, none), end; !none && at != end;
       at.increment(none))
    if (const std::string name = at->path().filename().string(); name.size() == 64)
      all.push_back(name);
  std::sort(all.begin(), all.end());
  return all;
}

std::size_t copy_files(const Vault& from, const Vault& to) {
  std::size_t copied = 0;
  for (const auto& name : from.names()) {
    if (to.look(name) == Vault::Found::whole || from.look(name) != Vault::Found::whole) continue;
    to.keep(base::read_whole(from.path_of(name), SIZE_MAX));
    ++copied;
  }
  return copied;
}

std::string read_evidence(const fs::path& file, std::int64_t limit) {
  std::error_code none;
  const auto size =
      fs::is_regular_file(file, none) ? static_cast<std::int64_t>(fs::file_size(file, none)) : 0;
  if (size > limit)
    throw Failure(
        Kind::invalid,
        Message(N_("{file} has {size} MB; the rules allow {limit} MB (evidence.max_size)"))
            .with("file", file.filename().string())
            .with("size", (size + (1 << 20) - 1) >> 20)
            .with("limit", limit >> 20));
  std::string bytes = base::read_whole(file, static_cast<std::size_t>(limit));
  if (bytes.empty())
    throw Failure(Kind::invalid, Message(N_("{file} is empty")).with("file", file.string()));
  return bytes;
}

}  // namespace duban::store
