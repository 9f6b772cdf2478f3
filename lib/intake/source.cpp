// Detection and conversion of encodings with glibc's iconv.
#include "intake/source.hpp"

#include <iconv.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr std::size_t block_size = 256 * 1024;

/// Length of the longest prefix that ends on a character boundary of UTF-8.
std::size_t whole_characters(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(4, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xC0U) == 0x80U) continue;
    const std::size_t width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    return width > back ? text.size() - back : text.size();
  }
  return text.size();
}

/// Walks GB18030 bytes; false for bytes that are none. Counts two-byte characters and the common
/// ones among them.
bool scan_gb18030(std::string_view text, bool complete, std::size_t& seen, std::size_t& common) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (i + 1 >= text.size()) return !complete;
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (lead == 0x80 || lead == 0xFF) return false;
    if (next >= 0x30 && next <= 0x39) {
      i += 4;
      continue;
    }
    if (next < 0x40 || next == 0x7F || next == 0xFF) return false;
    ++seen;
    if (next >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3)))
      ++common;
    i += 2;
  }
  return true;
}

/// UTF-16 without a mark shows NULs in the odd (little endian) or even places of ASCII text.
std::optional<Encoding> utf16_by_nuls(std::string_view text) {
  std::array<std::size_t, 2> nuls{};
  const std::size_t size = std::min<std::size_t>(text.size(), 4096);
  for (std::size_t i = 0; i < size; ++i)
    if (text[i] == '\0') ++nuls[i % 2];
  if (nuls[1] > size / 64 && nuls[0] == 0) return Encoding::utf16le;
  if (nuls[0] > size / 64 && nuls[1] == 0) return Encoding::utf16be;
  return std::nullopt;
}

}  // namespace

struct Source::Converter {
  explicit Converter(const char* from) : handle(iconv_open("UTF-8", from)) {}
  ~Converter() { iconv_close(handle); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  iconv_t handle;
};

std::optional<Encoding> encoding_named(std::string_view name) {
  const std::string folded = base::fold(name);
  if (folded == "utf-8" || folded == "utf8") return Encoding::utf8;
  if (folded == "gb18030" || folded == "gbk" || folded == "gb2312") return Encoding::gb18030;
  if (folded == "utf-16le" || folded == "utf-16") return Encoding::utf16le;
  if (folded == "utf-16be") return Encoding::utf16be;
  return std::nullopt;
}

const char* name_of(Encoding encoding) {
  static constexpr std::array<const char*, 4> names{"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"};
  return names[static_cast<std::size_t>(encoding)];
}

Source::Source(std::string name, std::optional<Encoding> forced)
    : name_(std::move(name)), forced_(forced.has_value()) {
  file_ = name_ == "-" ? stdin : std::fopen(name_.c_str(), "rb");
  if (file_ == nullptr)
    throw Failure(errno == EACCES ? Kind::refused : Kind::not_found,
                  Message(errno == EACCES ? N_("{file} cannot be read: no permission")
                                          : N_("there is no file {file}"))
                      .with("file", name_));
  look_at_file();
  fill();
  archive_ = raw_.starts_with("PK\x03\x04");
  if (archive_) return;
  refuse_binary();
  if (forced)
    encoding_ = *forced;
  else
    detect();
  const bool wide = encoding_ == Encoding::utf16le || encoding_ == Encoding::utf16be;
  if (wide && raw_.starts_with("\xFF\xFE"))
    encoding_ = Encoding::utf16le, raw_.erase(0, 2), consumed_ = 2;
  if (wide && raw_.starts_with("\xFE\xFF"))
    encoding_ = Encoding::utf16be, raw_.erase(0, 2), consumed_ = 2;
  if (raw_.starts_with("\xEF\xBB\xBF") && encoding_ == Encoding::utf8)
    raw_.erase(0, 3), consumed_ = 3;
  if (encoding_ != Encoding::utf8) converter_ = std::make_unique<Converter>(name_of(encoding_));
}

Source::~Source() {
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

/// A ledger is a file, or comes through a pipe; its bytes are not the output of the same run.
void Source::look_at_file() const {
  struct stat its {};
  if (file_ == stdin || fstat(fileno(file_), &its) != 0) return;
  if (S_ISDIR(its.st_mode))
    throw Failure(Kind::refused, Message(N_("{file} is a folder, not a file")).with("file", name_));
  const bool is_empty = S_ISCHR(its.st_mode) && its.st_rdev == makedev(1, 3);  // /dev/null
  if (S_ISBLK(its.st_mode) || (S_ISCHR(its.st_mode) && !is_empty && isatty(fileno(file_)) == 0))
    throw Failure(Kind::refused, Message(N_("{file} cannot be read: {reason}"))
                                     .with("file", name_)
                                     .with("reason", Message(N_("it is a device, not a file"))));
  base::remember_input(fileno(file_));
}

bool Source::is_regular() const {
  struct stat its {};
  return file_ != stdin && fstat(fileno(file_), &its) == 0 && S_ISREG(its.st_mode);
}

std::string Source::rest(std::size_t limit) {
  while (!at_end_ && raw_.size() <= limit) fill();
  if (raw_.size() > limit)
    throw Failure(Kind::invalid,
                  Message(N_("{file} is larger than what is read through a pipe; name the file"))
                      .with("file", name_));
  return std::move(raw_);
}

bool Source::fill() {
  const std::size_t had = raw_.size();
  raw_.resize(had + block_size);
  const std::size_t got = std::fread(raw_.data() + had, 1, block_size, file_);
  if (got == 0 && std::ferror(file_) != 0) {
    raw_.resize(had);
    throw Failure(Kind::refused, Message(N_("{file} cannot be read: {reason}"))
                                     .with("file", name_)
                                     .with("reason", base::reason_of(errno)));
  }
  raw_.resize(had + got);
  if (got < block_size) at_end_ = true;
  return got > 0;
}

void Source::refuse_binary() const {
  struct Magic {
    std::string_view bytes;
    const char* what;
  };
  static constexpr std::array<Magic, 5> known{{
      {"\x89PNG", N_("{file} is a picture (PNG), not a table: save the ledger as .xlsx or CSV")},
      {"\xFF\xD8\xFF",
       N_("{file} is a picture (JPEG), not a table: save the ledger as .xlsx or CSV")},
      {"%PDF", N_("{file} is a PDF, not a table: save the ledger as .xlsx or CSV")},
      {"\xD0\xCF\x11\xE0",
       N_("{file} is an old .xls or .et, or is protected by a password: open it and save it as "
          ".xlsx, without a password")},
      {"SQLite format 3", N_("{file} is a database, not a table")},
  }};
  for (const auto& magic : known)
    if (raw_.starts_with(magic.bytes))
      throw Failure(Kind::invalid, Message(magic.what).with("file", name_));
}

void Source::detect() {
  const bool complete = at_end_;
  if (raw_.starts_with("\xFF\xFE"))
    encoding_ = Encoding::utf16le, raw_.erase(0, 2), consumed_ = 2;
  else if (raw_.starts_with("\xFE\xFF"))
    encoding_ = Encoding::utf16be, raw_.erase(0, 2), consumed_ = 2;
  else if (raw_.starts_with("\xEF\xBB\xBF"))
    encoding_ = Encoding::utf8;
  else if (const auto wide = utf16_by_nuls(raw_))
    encoding_ = *wide;
  else if (base::is_utf8(std::string_view(raw_).substr(0, whole_characters(raw_))))
    encoding_ = Encoding::utf8;
  else {
    std::size_t seen = 0;
    std::size_t common = 0;
    if (!scan_gb18030(raw_, complete, seen, common))
      throw Failure(Kind::invalid, Message(N_("{file} is no text in UTF-8, UTF-16 or GB18030 (name "
                                              "its encoding: --encoding gb18030)"))
                                       .with("file", name_));
    encoding_ = Encoding::gb18030;
    doubtful_ = seen > 0 && common * 5 < seen * 4;
  }
}

bool Source::read(std::string& out) {
  const std::size_t before = out.size();
  for (;;) {
    if (!raw_.empty()) encoding_ == Encoding::utf8 ? take_utf8(out) : decode(out);
    if (out.size() > before) return true;
    if (at_end_) {
      if (!raw_.empty()) bad_bytes(0);
      return false;
    }
    fill();
  }
}

void Source::bad_bytes(std::size_t at) const {
  const char* hint = encoding_ == Encoding::utf8
                         ? N_("{file}: byte {offset} is no {encoding} text; the file may be "
                              "GB18030 (try: --encoding gb18030)")
                         : N_("{file}: byte {offset} is no {encoding} text (name the file's "
                              "encoding: --encoding utf-8)");
  throw Failure(Kind::invalid, Message(hint)
                                   .with("file", name_)
                                   .with("offset", consumed_ + at + 1)
                                   .with("encoding", name_of(encoding_)));
}

void Source::take_utf8(std::string& out) {
  const std::size_t whole = at_end_ ? raw_.size() : whole_characters(raw_);
  const auto text = std::string_view(raw_).substr(0, whole);
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    throw Failure(
        Kind::invalid,
        Message(N_("{file}: byte {offset} is a NUL; this is no text file, or a damaged one"))
            .with("file", name_)
            .with("offset", consumed_ + nul + 1));
  if (!base::is_utf8(text)) {
    std::size_t good = 0;
    for (std::size_t width = 1; good < text.size() && width <= 4;) {
      if (base::is_utf8(text.substr(good, width)) && good + width <= text.size())
        good += width, width = 1;
      else
        ++width;
    }
    bad_bytes(good);
  }
  out.append(text);
  consumed_ += whole;
  raw_.erase(0, whole);
}

void Source::decode(std::string& out) {
  const std::size_t had = out.size();
  out.resize(had + raw_.size() * 2 + 16);
  char* from = raw_.data();
  std::size_t left = raw_.size();
  char* to = out.data() + had;
  std::size_t room = out.size() - had;
  const std::size_t code = iconv(converter_->handle, &from, &left, &to, &room);
  const int error = errno;
  const auto used = static_cast<std::size_t>(from - raw_.data());
  out.resize(static_cast<std::size_t>(to - out.data()));
  if (code == static_cast<std::size_t>(-1) && error == EILSEQ) bad_bytes(used);
  if (std::string_view(out).substr(had).find('\0') != std::string_view::npos)
    throw Failure(
        Kind::invalid,
        Message(N_("{file}: byte {offset} is a NUL; this is no text file, or a damaged one"))
            .with("file", name_)
            .with("offset", consumed_ + 1));
  consumed_ += used;
  raw_.erase(0, used);
}

}  // namespace duban::intake
