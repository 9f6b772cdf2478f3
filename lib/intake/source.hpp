// Bytes of a text file of unknown encoding, turned into UTF-8 piece by piece.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding.hpp"

namespace duban::intake {

enum class Encoding { utf8, utf16le, utf16be, gb18030 };

/// "utf-8", "utf-16le", "utf-16be", "gb18030" (also gbk, gb2312, utf8); nothing for other names.
std::optional<Encoding> encoding_named(std::string_view name);
const char* name_of(Encoding encoding);

/// A text source. Opening looks at the first 256 KB: byte-order mark, NULs in odd or even places
/// (UTF-16), strict UTF-8, strict GB18030, else Failure invalid. Old Excel, PDF and picture files
/// are named as what they are; a zip archive is no text, and is left to whoever reads workbooks.
class Source {
 public:
  /// `name` "-" reads standard input. `forced` skips the guess. Failure not_found when there is no
  /// such file.
  Source(std::string name, std::optional<Encoding> forced);
  ~Source();
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  /// Appends the next piece of UTF-8 to `out`; false at the end. Failure invalid with the byte
  /// offset for bytes that are no text in this encoding.
  bool read(std::string& out);
  [[nodiscard]] Encoding encoding() const { return encoding_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  /// True when the text decodes as GB18030 but hardly holds common Chinese characters (it may be
  /// Shift-JIS or Latin).
  [[nodiscard]] bool is_doubtful() const { return doubtful_; }
  /// True for a zip archive, as workbooks are; nothing can be read from it here.
  [[nodiscard]] bool is_archive() const { return archive_; }
  /// True for a file that can be opened once more by its name.
  [[nodiscard]] bool is_regular() const;
  /// All bytes of an archive that comes through a pipe. Failure invalid beyond `limit`.
  std::string rest(std::size_t limit);

 private:
  struct Converter;
  void look_at_file() const;
  bool fill();
  void detect();
  void refuse_binary() const;
  void decode(std::string& out);
  void take_utf8(std::string& out);
  [[noreturn]] void bad_bytes(std::size_t at) const;

  std::string name_;
  std::FILE* file_ = nullptr;
  Encoding encoding_ = Encoding::utf8;
  bool forced_ = false;
  bool doubtful_ = false;
  bool archive_ = false;
  bool at_end_ = false;
  std::string raw_;           ///< bytes read and not decoded yet
  std::size_t consumed_ = 0;  ///< bytes decoded so far, for offsets
  std::unique_ptr<Converter> converter_;
};

}  // namespace duban::intake
