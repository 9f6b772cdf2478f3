// The parts of a workbook file: a zip archive whose parts are read piece by piece, within limits.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace duban::intake::xlsx {

class Package {
 public:
  /// Opens a file, or the bytes of one when they came through a pipe. Failure invalid, naming
  /// `file`, for what is no archive or is protected by a password.
  static std::unique_ptr<Package> open(const std::string& file);
  static std::unique_ptr<Package> of_bytes(const std::string& file, std::string bytes);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  [[nodiscard]] const std::string& file() const { return file_; }
  /// Names are compared without case, `\` as `/`, with or without `/` in front.
  [[nodiscard]] bool has(std::string_view part) const;

  /// One part, read piece by piece.
  class Part {
   public:
    ~Part();
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    /// The next piece, empty at the end. Failure invalid for a damaged part, or one that unpacks
    /// to far more than a workbook does.
    std::string_view read();

   private:
    friend class Package;
    Part(const Package& package, std::size_t index);
    struct Handle;
    const Package& package_;
    std::unique_ptr<Handle> handle_;
  };
  /// Failure invalid when there is no such part.
  [[nodiscard]] std::unique_ptr<Part> part(std::string_view name) const;
  /// A whole small part; empty when there is none. Failure invalid when it is larger than `limit`.
  [[nodiscard]] std::string whole(std::string_view name, std::size_t limit) const;

 private:
  struct Archive;
  Package(std::string file, std::unique_ptr<Archive> archive);

  std::string file_;
  std::unique_ptr<Archive> archive_;
  std::map<std::string, std::size_t> index_;  ///< by folded name
};

/// The part that `target`, a relation of `part`, names.
std::string resolve(std::string_view part, std::string_view target);

}  // namespace duban::intake::xlsx
