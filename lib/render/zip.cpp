// libzip in memory.
#include "render/zip.hpp"

#include <zip.h>

#include <memory>

#include "base/failure.hpp"

namespace duban::render {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr zip_uint64_t most_bytes = 64U << 20;
constexpr zip_int64_t most_parts = 2000;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

[[noreturn]] void bug(const char* what) {
  throw Failure(Kind::bug, Message("zip: {what}").with("what", what));
}

}  // namespace

ZipParts read_zip(std::string_view bytes, const std::string& file) {
  const auto refuse = [&](const char* what) {
    throw Failure(Kind::invalid, Message(what).with("file", file));
  };
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) bug("no source");
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive) {
    zip_source_free(source);
    refuse(N_("{file} is no .docx file"));
  }
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count > most_parts) refuse(N_("{file} holds more than a letter can: it was not opened"));
  ZipParts parts;
  zip_uint64_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0)
      refuse(N_("{file} is no .docx file"));
    const std::unique_ptr<zip_file_t, CloseFile> part(
        zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0));
    if (!part) refuse(N_("{file} is no .docx file"));
    // The size written in the archive may lie: what comes out is counted.
    std::string text;
    std::string buffer(1U << 16, '\0');
    for (zip_int64_t n = 0; (n = zip_fread(part.get(), buffer.data(), buffer.size())) != 0;) {
      if (n < 0) refuse(N_("{file} is damaged"));
      total += static_cast<zip_uint64_t>(n);
      if (total > most_bytes) refuse(N_("{file} holds more than a letter can: it was not opened"));
      text.append(buffer, 0, static_cast<std::size_t>(n));
    }
    parts.emplace_back(stat.name, std::move(text));
  }
  return parts;
}

std::string write_zip(const ZipParts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, FreeSource> target(
      zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) bug("no target");
  zip_source_keep(target.get());
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(target.get());
    bug("no archive");
  }
  for (const auto& [name, text] : parts) {
    zip_source_t* part = zip_source_buffer(archive.get(), text.data(), text.size(), 0);
    const zip_int64_t index =
        part == nullptr ? -1 : zip_file_add(archive.get(), name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(part);
      bug("no part");
    }
    zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, 0x21,
                         0);  // 1980-01-01: no time of day in it
    zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 6);
  }
  if (zip_close(archive.get()) != 0) bug("not closed");
  static_cast<void>(archive.release());
  if (zip_source_open(target.get()) != 0) bug("not readable");
  zip_source_seek(target.get(), 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target.get())), '\0');
  zip_source_seek(target.get(), 0, SEEK_SET);
  const auto got = zip_source_read(target.get(), bytes.data(), bytes.size());
  zip_source_close(target.get());
  if (got != static_cast<zip_int64_t>(bytes.size())) bug("cut short");
  return bytes;
}

}  // namespace duban::render
