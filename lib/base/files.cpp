// POSIX calls around names of files.
#include "base/files.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace duban::base {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view magic = "SQLite format 3";
/// How long a pipe may stay empty.
constexpr int longest_pause_ms = 5000;
constexpr std::array<std::string_view, 5> beside{"-wal", "-shm", "-journal", "-holder",
                                                 ".notify-lock"};

std::set<std::pair<dev_t, ino_t>>& inputs() {
  static std::set<std::pair<dev_t, ino_t>> read;
  return read;
}

bool is_database(const fs::path& file) {
  struct stat its {};
  if (stat(file.c_str(), &its) != 0 || !S_ISREG(its.st_mode)) return false;
  const int opened = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (opened < 0) return false;
  std::array<char, magic.size()> start{};
  const auto got = read(opened, start.data(), start.size());
  close(opened);
  return got == static_cast<ssize_t>(start.size()) &&
         std::string_view(start.data(), start.size()) == magic;
}

/// `office.files/3f/3f…`: 64 figures of a hash in a folder of its first two.
bool is_kept_file(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string::npos &&
         file.parent_path().filename() == name.substr(0, 2) &&
         file.parent_path().parent_path().extension() == ".files";
}

[[noreturn]] void cannot_write(const fs::path& file, int error) {
  throw Failure(Kind::busy, Message(N_("{file} cannot be written: {reason}"))
                                .with("file", file.string())
                                .with("reason", reason_of(error)));
}

/// A new file under a name that nobody can guess, open.
std::string own_name(const fs::path& folder) {
  return (folder / (std::string(part_prefix) + std::to_string(getpid()) + "-XXXXXX")).string();
}

int make_part(const fs::path& folder, fs::path& name) {
  std::string text = own_name(folder) + ".part";
  const int file = mkostemps(text.data(), 5, O_CLOEXEC);
  name = text;
  return file;
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

Message reason_of(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT: return N_("no space left");
    case EFBIG: return N_("larger than files may be here");
    case EACCES:
    case EPERM: return N_("no permission");
    case EROFS: return N_("the disk is read-only");
    case ENOENT: return N_("there is no such file");
    case ENOTDIR: return N_("a part of its path is no folder");
    case EISDIR: return N_("it is a folder");
    case EEXIST: return N_("it exists already");
    case ENAMETOOLONG: return N_("its name is too long");
    case ELOOP: return N_("its links go round in a circle");
    case EMFILE:
    case ENFILE: return N_("too many files are open");
    case ENOMEM: return N_("no memory left");
    case EIO: return N_("the disk does not answer");
    case EPIPE: return N_("the reader is gone");
    case ETXTBSY:
    case EBUSY: return N_("it is in use");
    default: return Message(N_("error {number} of the system")).with("number", error);
  }
}

Access access_like(const fs::path& like) {
  struct stat its {};
  if (stat(like.c_str(), &its) != 0 || (its.st_mode & S_IWGRP) == 0) return {};
  if (S_ISDIR(its.st_mode) && (its.st_mode & S_ISGID) == 0) return {};
  return {0660, its.st_gid};
}

void give_access(int file, const Access& access) {
  struct stat its {};
  if (fstat(file, &its) != 0) return;
  const bool ours = !access.group || its.st_gid == *access.group ||
                    fchown(file, static_cast<uid_t>(-1), *access.group) == 0;
  static_cast<void>(fchmod(file, ours ? access.mode : access.mode & ~mode_t{S_IRWXG}));
}

bool make_folder(const fs::path& folder, const Access& access) {
  std::error_code ignored;
  if (folder.empty() || fs::is_directory(folder, ignored)) return false;
  make_folder(folder.parent_path(), access);
  if (mkdir(folder.c_str(), 0700) != 0) {
    const int error = errno;
    if (error == EEXIST && fs::is_directory(folder, ignored)) return false;  // made meanwhile
    throw Failure(Kind::busy, Message(N_("the folder {folder} cannot be made: {reason}"))
                                  .with("folder", folder.string())
                                  .with("reason", reason_of(error)));
  }
  if (access.group && chown(folder.c_str(), static_cast<uid_t>(-1), *access.group) == 0)
    static_cast<void>(chmod(folder.c_str(), 02770));
  return true;
}

void remember_input(int file) {
  struct stat its {};
  if (fstat(file, &its) == 0) inputs().emplace(its.st_dev, its.st_ino);
}

void forget_inputs() { inputs().clear(); }

std::string read_whole(const fs::path& file, std::size_t limit) {
  const int opened = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (opened < 0 && (errno == ENOENT || errno == ENOTDIR))
    throw Failure(Kind::not_found,
                  Message(N_("there is no file {file}")).with("file", file.string()));
  const auto refuse = [&](Kind kind, const Message& reason) {
    if (opened >= 0) close(opened);
    throw Failure(kind, Message(N_("{file} cannot be read: {reason}"))
                            .with("file", file.string())
                            .with("reason", reason));
  };
  if (opened < 0) refuse(Kind::refused, reason_of(errno));
  struct stat its {};
  if (fstat(opened, &its) != 0) refuse(Kind::refused, reason_of(errno));
  if (S_ISDIR(its.st_mode)) {
    close(opened);
    throw Failure(Kind::refused,
                  Message(N_("{file} is a folder, not a file")).with("file", file.string()));
  }
  if (!S_ISREG(its.st_mode) && !S_ISFIFO(its.st_mode))
    refuse(Kind::refused, N_("it is a device, not a file"));
  remember_input(opened);
  std::string bytes;
  std::array<char, 1U << 16> piece{};
  for (;;) {
    const auto got = read(opened, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) {  // a pipe: whoever fills it has so long and no longer
      pollfd waits{opened, POLLIN, 0};
      if (poll(&waits, 1, longest_pause_ms) > 0) continue;
      refuse(Kind::refused, N_("it is a pipe into which nobody writes"));
    }
    if (got < 0) refuse(Kind::refused, reason_of(errno));
    if (got == 0) break;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
    if (bytes.size() > limit)
      refuse(Kind::invalid, Message(N_("it is larger than {n} MB")).with("n", limit >> 20));
  }
  close(opened);
  return bytes;
}

void check_output(const fs::path& target) {
  const auto refuse = [&](const char* why) {
    throw Failure(Kind::usage, Message(why).with("file", target.string()));
  };
  std::error_code ignored;
  const fs::path real = fs::weakly_canonical(target, ignored);
  if (is_database(target))
    refuse(
        N_("{file} is a database and is not overwritten; nothing was changed (choose another "
           "name)"));
  for (const fs::path& name : {target, real}) {
    const std::string text = name.string();
    for (const auto end : beside)
      if (text.ends_with(end) && is_database(text.substr(0, text.size() - end.size())))
        refuse(
            N_("{file} belongs to the database beside it; nothing was changed (choose another "
               "name)"));
    if (is_kept_file(name))
      refuse(N_("{file} is a file kept as evidence; nothing was changed (choose another name)"));
  }
  struct stat its {};
  if (stat(target.c_str(), &its) == 0 && S_ISREG(its.st_mode) &&
      inputs().contains({its.st_dev, its.st_ino}))
    refuse(N_("{file} is what this command reads; nothing was changed (choose another name)"));
}

bool is_left_over(const fs::path& file) {
  const std::string name = file.filename().string();
  if (!name.starts_with(part_prefix)) return false;
  struct stat its {};
  if (lstat(file.c_str(), &its) != 0) return false;
  if (std::time(nullptr) - its.st_mtime > 24 * 60 * 60) return true;
  pid_t writer = 0;
  const char* from = name.data() + part_prefix.size();
  const auto [end, error] = std::from_chars(from, name.data() + name.size(), writer);
  return error == std::errc{} && kill(writer, 0) != 0 && errno == ESRCH;
}

NewFile::NewFile(fs::path target, Access access, Target kind)
    : target_(std::move(target)), access_(access), kind_(kind) {
  if (kind_ != Target::kept) check_output(target_);
  struct stat its {};
  const bool exists = stat(target_.c_str(), &its) == 0;
  if (exists && S_ISDIR(its.st_mode))
    throw Failure(Kind::refused,
                  Message(N_("{file} is a folder, not a file")).with("file", target_.string()));
  if (exists && kind_ == Target::must_be_new)
    throw Failure(Kind::refused,
                  Message(N_("{file} exists already; nothing was changed (choose another name)"))
                      .with("file", target_.string()));
  pours_ = exists && !S_ISREG(its.st_mode);
  std::error_code ignored;
  if (exists && !pours_) {
    access_ = {its.st_mode & 07777, its.st_gid};
    if (fs::is_symlink(target_, ignored)) target_ = fs::canonical(target_, ignored);
  }
  const fs::path folder = pours_ ? fs::temp_directory_path(ignored) : folder_of(target_);
  if (!fs::is_directory(folder, ignored))
    throw Failure(Kind::not_found,
                  Message(N_("there is no folder {folder}")).with("folder", folder.string()));
  if (target_.filename().string().size() > 255) cannot_write(target_, ENAMETOOLONG);
  const int file = make_part(folder, temporary_);
  if (file < 0) {
    temporary_.clear();
    cannot_write(target_, errno);
  }
  give_access(file, access_);
  close(file);
}

NewFile::~NewFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void NewFile::pour() {
  const std::string bytes = read_whole(temporary_, SIZE_MAX);
  const int to = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  if (to < 0) cannot_write(target_, errno);
  const int failed = write_all(to, bytes);
  close(to);
  if (failed != 0) cannot_write(target_, failed);
}

void NewFile::commit() {
  if (pours_) return pour();
  const int file = open(temporary_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) cannot_write(target_, errno);
  give_access(file, access_);  // a library may have made the file anew
  const int unsynced = fsync(file) == 0 ? 0 : errno;
  close(file);
  if (unsynced != 0) cannot_write(target_, unsynced);
  const int failed = kind_ == Target::must_be_new ? rename_to_free(temporary_, target_)
                     : std::rename(temporary_.c_str(), target_.c_str()) == 0 ? 0
                                                                             : errno;
  if (failed == EEXIST)
    throw Failure(Kind::refused,
                  Message(N_("{file} exists already; nothing was changed (choose another name)"))
                      .with("file", target_.string()));
  if (failed != 0) cannot_write(target_, failed);
  temporary_.clear();
  sync_folder(folder_of(target_));
}

void write_file(const fs::path& target, std::string_view text, const Access& access,
                NewFile::Target kind) {
  NewFile file(target, access, kind);
  const int opened = open(file.path().c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOFOLLOW);
  if (opened < 0) cannot_write(target, errno);
  int failed = write_all(opened, text);
  if (close(opened) != 0 && failed == 0) failed = errno;
  if (failed != 0) cannot_write(target, failed);
  file.commit();
}

void write_kept(const fs::path& target, std::string_view bytes, const Access& access) {
  write_file(target, bytes, access, NewFile::Target::kept);
}

TemporaryFile::TemporaryFile() {
  std::error_code ignored;
  const int file = make_part(fs::temp_directory_path(ignored), path_);
  if (file < 0) cannot_write(path_, errno);
  close(file);
}

TemporaryFile::~TemporaryFile() { unlink(path_.c_str()); }

TemporaryFolder::TemporaryFolder(const fs::path& file) {
  std::string name = own_name(folder_of(file));
  if (mkdtemp(name.data()) == nullptr) cannot_write(name, errno);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

int rename_to_free(const fs::path& from, const fs::path& to) {
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (link(from.c_str(), to.c_str()) != 0) return errno;
  return unlink(from.c_str()) == 0 ? 0 : errno;
}

int exchange(const fs::path& one, const fs::path& other) {
  return renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0 ? 0
                                                                                         : errno;
}

void sync_folder(const fs::path& folder) {
  const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  static_cast<void>(fsync(opened));
  close(opened);
}

fs::path free_name(const fs::path& wanted) {
  fs::path name = wanted;
  std::error_code ignored;
  for (int n = 2; fs::exists(fs::symlink_status(name, ignored)); ++n)
    name = wanted.string() + "-" + std::to_string(n);
  return name;
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

std::string short_name(const std::string& name, std::size_t most) {
  if (name.size() <= most) return name;
  const auto dot = name.rfind('.');
  const std::string end =
      dot != std::string::npos && name.size() - dot <= 8 ? name.substr(dot) : "";
  std::size_t cut = most - end.size() - 3;
  while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
  return name.substr(0, cut) + "…" + end;
}

}  // namespace duban::base
