// libzip, reading only.
#include "intake/xlsx/package.hpp"

#include <zip.h>

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace duban::intake::xlsx {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr std::size_t piece_size = 1U << 16;
constexpr zip_int64_t most_parts = 20000;
/// What deflate makes of a ledger is a tenth to a hundredth of it; a bomb is a thousandth.
constexpr zip_uint64_t most_ratio = 200;
constexpr zip_uint64_t without_suspicion = 32U << 20;
constexpr zip_uint64_t most_bytes = 2ULL << 30;

std::string folded(std::string_view name) {
  std::string result;
  for (const char c : name)
    result += c == '\\' ? '/' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  result.erase(0, std::min(result.find_first_not_of('/'), result.size()));
  return result;
}

[[noreturn]] void refuse(const char* what, const std::string& file) {
  throw Failure(Kind::invalid, Message(what).with("file", file));
}

constexpr const char* is_damaged =
    N_("{file} is a damaged or incomplete workbook; open it in Excel or WPS and save it again");
constexpr const char* is_bomb =
    N_("{file} unpacks to far more than a ledger holds and was not read; copy its rows into a new "
       "workbook");
constexpr const char* is_protected =
    N_("{file} is protected by a password; save it without one, as .xlsx");

}  // namespace

struct Package::Archive {
  zip_t* zip = nullptr;
  std::string bytes;  ///< of the file, when it came through a pipe

  explicit Archive(std::string held = {}) : bytes(std::move(held)) {}
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
};

std::unique_ptr<Package> Package::open(const std::string& file) {
  auto archive = std::make_unique<Archive>();
  int error = 0;
  archive->zip = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive->zip == nullptr) archive->zip = zip_open(file.c_str(), ZIP_RDONLY, &error);
  if (archive->zip == nullptr) refuse(is_damaged, file);
  return std::unique_ptr<Package>(new Package(file, std::move(archive)));
}

std::unique_ptr<Package> Package::of_bytes(const std::string& file, std::string bytes) {
  auto archive = std::make_unique<Archive>(std::move(bytes));
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(archive->bytes.data(), archive->bytes.size(), 0, &error);
  if (source != nullptr) archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive->zip == nullptr) {
    zip_source_free(source);
    refuse(is_damaged, file);
  }
  return std::unique_ptr<Package>(new Package(file, std::move(archive)));
}

Package::Package(std::string file, std::unique_ptr<Archive> archive)
    : file_(std::move(file)), archive_(std::move(archive)) {
  const zip_int64_t count = zip_get_num_entries(archive_->zip, 0);
  if (count > most_parts) refuse(is_bomb, file_);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_->zip, static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr) index_.emplace(folded(name), static_cast<std::size_t>(i));
  }
}

Package::~Package() = default;

bool Package::has(std::string_view part) const { return index_.contains(folded(part)); }

struct Package::Part::Handle {
  zip_file_t* file = nullptr;
  zip_uint64_t packed = 0, unpacked = 0;
  std::string buffer = std::string(piece_size, '\0');

  Handle() = default;
  ~Handle() {
    if (file != nullptr) zip_fclose(file);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
};

Package::Part::Part(const Package& package, std::size_t index)
    : package_(package), handle_(std::make_unique<Handle>()) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(package.archive_->zip, index, 0, &stat) == 0) handle_->packed = stat.comp_size;
  handle_->file = zip_fopen_index(package.archive_->zip, index, 0);
  if (handle_->file != nullptr) return;
  const int error = zip_error_code_zip(zip_get_error(package.archive_->zip));
  refuse(error == ZIP_ER_NOPASSWD || error == ZIP_ER_WRONGPASSWD ? is_protected : is_damaged,
         package.file());
}

Package::Part::~Part() = default;

std::string_view Package::Part::read() {
  const auto got = zip_fread(handle_->file, handle_->buffer.data(), handle_->buffer.size());
  if (got < 0) refuse(is_damaged, package_.file());
  handle_->unpacked += static_cast<zip_uint64_t>(got);
  const bool is_suspicious =
      handle_->unpacked > without_suspicion && handle_->unpacked / most_ratio > handle_->packed;
  if (is_suspicious || handle_->unpacked > most_bytes) refuse(is_bomb, package_.file());
  return std::string_view(handle_->buffer).substr(0, static_cast<std::size_t>(got));
}

std::unique_ptr<Package::Part> Package::part(std::string_view name) const {
  const auto at = index_.find(folded(name));
  if (at == index_.end()) refuse(is_damaged, file_);
  return std::unique_ptr<Part>(new Part(*this, at->second));
}

std::string Package::whole(std::string_view name, std::size_t limit) const {
  std::string text;
  if (!has(name)) return text;
  const auto its = part(name);
  for (auto next = its->read(); !next.empty(); next = its->read()) {
    if (text.size() + next.size() > limit) refuse(is_bomb, file_);
    text += next;
  }
  return text;
}

std::string resolve(std::string_view part, std::string_view target) {
  std::string way(target);
  std::replace(way.begin(), way.end(), '\\', '/');
  if (!way.starts_with('/')) way = std::string(part.substr(0, part.rfind('/') + 1)) + way;
  std::vector<std::string> steps;
  for (std::size_t at = 0; at <= way.size();) {
    const auto end = std::min(way.find('/', at), way.size());
    const std::string step = way.substr(at, end - at);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (!step.empty() && step != "." && step != "..") steps.push_back(step);
    at = end + 1;
  }
  return base::join(steps, "/");
}

}  // namespace duban::intake::xlsx
