// Files that people name and files beside the database: how they are read, made and replaced.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace duban::base {

/// Why a call of the system failed, in our words; `error` is errno.
Message reason_of(int error);

/// Who may use a file that is made. This is the one place that decides: 0600, or 0660 and the
/// group of the office's file where a group shares it.
struct Access {
  mode_t mode = 0600;
  std::optional<gid_t> group;
};
/// That of an existing file or folder; the one for us alone when there is none.
Access access_like(const std::filesystem::path& like);
/// Gives a file that access as far as the system allows; the group only together with its mode.
void give_access(int file, const Access& access);

/// Makes a folder, and those above it that are missing, for the same people. True when it was not
/// there. Failure busy.
bool make_folder(const std::filesystem::path& folder, const Access& access);

/// The most bytes of a file that people write by hand, such as rules.
constexpr std::size_t most_text = std::size_t{1} << 20;
/// The most bytes of a letter template or a picture.
constexpr std::size_t most_document = std::size_t{64} << 20;

/// The bytes of a file, or of a pipe that somebody fills. Failures: not_found; refused for a folder
/// or a device, without permission, or when nothing comes through the pipe for five seconds;
/// invalid when it is larger than `limit`.
std::string read_whole(const std::filesystem::path& file, std::size_t limit);
/// Remembers an open file as one that this run reads: no output may replace it.
void remember_input(int file);
/// A new run begins: nothing was read yet.
void forget_inputs();

/// Failure usage when nothing may be written under this name: a database, what lies beside one, a
/// file kept as evidence, or a file that this run reads.
void check_output(const std::filesystem::path& target);

/// How names of files begin that appear only when they are whole.
constexpr std::string_view part_prefix = ".duban-";
/// True for the name of such a file that nobody writes any more: its process is gone, or it has
/// lain there for a day.
bool is_left_over(const std::filesystem::path& file);

/// A file that appears whole or not at all: a new name beside it that nobody can guess, fsync,
/// rename, fsync of the folder.
class NewFile {
 public:
  enum class Target { may_exist, must_be_new, kept };
  /// An existing file that is replaced keeps its mode. Failures: those of check_output; not_found
  /// without the folder; busy when nothing can be written there.
  NewFile(std::filesystem::path target, Access access, Target kind = Target::may_exist);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  /// Where to write.
  [[nodiscard]] const std::filesystem::path& path() const { return temporary_; }
  /// Puts it in its place. Failures: busy; refused when there is one and must be none.
  void commit();

 private:
  void pour();
  std::filesystem::path target_, temporary_;
  Access access_;
  Target kind_;
  bool pours_ = false;  ///< the target is a pipe or a device: it is written into, not replaced
};

/// Writes a text as a whole file.
void write_file(const std::filesystem::path& target, std::string_view text, const Access& access,
                NewFile::Target kind = NewFile::Target::may_exist);

/// Writes a file of our own folder of kept files, where check_output lets no one else write.
void write_kept(const std::filesystem::path& target, std::string_view bytes, const Access& access);

/// A file of no name that others know, in the folder for temporary files; gone with the object.
class TemporaryFile {
 public:
  TemporaryFile();
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A folder of such a name beside a file, for us alone; gone with the object, and whatever lies in
/// it. Failure busy.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::filesystem::path& file);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Renames to a name that must be free; errno, or 0.
int rename_to_free(const std::filesystem::path& from, const std::filesystem::path& to);
/// Exchanges two files at one instant; errno, or 0. EINVAL or ENOSYS where the disk cannot.
int exchange(const std::filesystem::path& one, const std::filesystem::path& other);
/// Brings what was renamed in a folder to the disk.
void sync_folder(const std::filesystem::path& folder);
/// `wanted`, or with -2, -3 … behind it, such that nothing lies there.
std::filesystem::path free_name(const std::filesystem::path& wanted);
/// The folder a file lies in; "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& file);
/// A name that every file system takes: at most `most` bytes, whole characters, the end kept.
std::string short_name(const std::string& name, std::size_t most = 200);

}  // namespace duban::base
