// Writing copies and their list.
#include "cmd/kept_files.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "store/event_log.hpp"

namespace duban::cmd {

namespace fs = std::filesystem;

KeptFiles::KeptFiles(Session& session, fs::path folder)
    : session_(session), folder_(std::move(folder)), vault_(session.database_path()) {
  base::make_folder(folder_, session.access());
  std::error_code unreadable;
  if (!fs::is_empty(folder_, unreadable) || unreadable)
    throw base::Failure(base::Kind::refused,
                        base::Message(N_("{folder} is not empty: name a new folder"))
                            .with("folder", folder_.string()));
}

std::string KeptFiles::put(const std::string& name, std::string_view bytes) {
  std::string plain = name;
  std::replace(plain.begin(), plain.end(), '/', '-');
  const fs::path whole = base::short_name(plain);
  std::string free = whole.string();
  for (int n = 2; !names_.insert(free).second; ++n)
    free = whole.stem().string() + "-" + std::to_string(n) + whole.extension().string();
  base::write_file(folder_ / free, bytes, session_.access(), base::NewFile::Target::must_be_new);
  sums_ += store::sha256_hex(bytes) + "  " + free + "\n";
  return free;
}

std::string KeptFiles::copy(const model::Evidence& kept, const std::string& place) {
  return put(place + kept.name, vault_.read(kept.sha256, kept.name));
}

void KeptFiles::list() {
  base::write_file(folder_ / "SHA256SUMS", sums_, session_.access(),
                   base::NewFile::Target::must_be_new);
}

}  // namespace duban::cmd
