// A workbook: its sheets, its texts, its formats.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "intake/xlsx/formats.hpp"
#include "intake/xlsx/package.hpp"

namespace duban::intake::xlsx {

/// Texts that cells share, in one piece of memory.
class SharedTexts {
 public:
  void add(std::string_view text) {
    pool_ += text;
    ends_.push_back(pool_.size());
  }
  /// Empty for a number that is none.
  [[nodiscard]] std::string_view at(std::size_t index) const {
    if (index >= ends_.size()) return {};
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(pool_).substr(begin, ends_[index] - begin);
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t bytes() const { return pool_.size(); }

 private:
  std::string pool_;
  std::vector<std::size_t> ends_;
};

struct SheetPlace {
  std::string name;
  std::string part;  ///< empty for a sheet of charts or macros
  bool hidden = false;
};

class Workbook {
 public:
  /// Reads everything but the rows. Failure invalid for what is no workbook: a Word document, an
  /// OpenDocument file, a damaged one; each says how to save it.
  explicit Workbook(std::unique_ptr<Package> package);

  [[nodiscard]] const Package& package() const { return *package_; }
  [[nodiscard]] const std::vector<SheetPlace>& sheets() const { return sheets_; }
  [[nodiscard]] const SharedTexts& texts() const { return texts_; }
  /// Of a cell's style; a plain number for a style that is none.
  [[nodiscard]] const Format& format(std::size_t style) const {
    return style < styles_.size() ? formats_[styles_[style]] : formats_.front();
  }
  /// The key words of the file's properties.
  [[nodiscard]] const std::string& keywords() const { return keywords_; }
  [[nodiscard]] bool from_1904() const { return from_1904_; }

 private:
  void read_sheets();
  void read_texts(const std::string& part);
  void read_styles(const std::string& part);

  std::unique_ptr<Package> package_;
  std::vector<SheetPlace> sheets_;
  SharedTexts texts_;
  std::vector<Format> formats_{Format{}};  ///< the first is that of a plain number
  std::vector<std::size_t> styles_;        ///< of cells: index of a format
  std::string keywords_;
  bool from_1904_ = false;
};

}  // namespace duban::intake::xlsx
