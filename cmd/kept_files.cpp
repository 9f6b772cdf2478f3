// Writing copies and their list.
#include "cmd/kept_files.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "store/event_log.hpp"

namespace duban::cmd {

namespace fs = std::filesystem;

namespace {

/// The folder without a slash at its end, and the folder above it there.
fs::path ready(Session& session, fs::path folder) {
  if (!folder.has_filename()) folder = folder.parent_path();
  KeptFiles::expect_empty(folder);
  if (folder.has_parent_path()) base::make_folder(folder.parent_path(), session.access());
  return folder;
}

}  // namespace

void KeptFiles::expect_empty(const fs::path& folder) {
  std::error_code unreadable;
  if (fs::exists(folder, unreadable) && (!fs::is_empty(folder, unreadable) || unreadable))
    throw base::Failure(base::Kind::refused,
                        base::Message(N_("{folder} is not empty: name a new folder"))
                            .with("folder", folder.string()));
}

KeptFiles::KeptFiles(Session& session, fs::path folder)
    : session_(session),
      folder_(ready(session, std::move(folder))),
      vault_(session.database_path()),
      making_(folder_) {}

std::string KeptFiles::put(const std::string& name, std::string_view bytes) {
  std::string plain = name;
  std::replace(plain.begin(), plain.end(), '/', '-');
  const fs::path whole = base::short_name(plain);
  std::string free = whole.string();
  for (int n = 2; !names_.insert(free).second; ++n)
    free = whole.stem().string() + "-" + std::to_string(n) + whole.extension().string();
  base::write_file(making_.path() / free, bytes, session_.access(),
                   base::NewFile::Target::must_be_new);
  sums_ += store::sha256_hex(bytes) + "  " + free + "\n";
  return free;
}

std::string KeptFiles::copy(const model::Evidence& kept, const std::string& place) {
  return put(place + kept.name, vault_.read(kept.sha256, kept.name));
}

void KeptFiles::list() {
  base::write_file(making_.path() / "SHA256SUMS", sums_, session_.access(),
                   base::NewFile::Target::must_be_new);
  base::make_folder(folder_, session_.access());
  for (const auto& name : names_)
    if (const int failed = base::rename_to_free(making_.path() / name, folder_ / name); failed != 0)
      throw base::Failure(base::Kind::busy, base::Message(N_("{file} cannot be written: {reason}"))
                                                .with("file", (folder_ / name).string())
                                                .with("reason", base::reason_of(failed)));
}

}  // namespace duban::cmd
