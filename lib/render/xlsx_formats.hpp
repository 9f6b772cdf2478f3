// The formats of a workbook, made once each.
#pragma once

#include <xlsxwriter.h>

#include <array>
#include <string>

#include "report/sheet.hpp"

namespace duban::render {

class Formats {
 public:
  Formats(lxw_workbook* workbook, int decimals);
  /// In which size a table is written: on the screen and in summaries, in lists on A4, on A3, in
  /// lists that leave most of their page blank.
  enum class Size { usual, list, wide, grown };
  void use(Size size) { size_ = size; }
  /// Of a line of text, in points; of half a Chinese character, in digits of the Normal style.
  [[nodiscard]] double line_height() const { return is_small() ? 12.8 : 14.5; }
  [[nodiscard]] double cell_width() const {
    return !is_small() ? 0.95 : size_ == Size::list ? 0.88 : 0.84;
  }
  /// What is added to the height of a row, in points.
  [[nodiscard]] double rim() const { return size_ == Size::grown ? 9 : 3.5; }
  [[nodiscard]] lxw_format* cell(report::Kind kind, report::Role role) const {
    return cells_.at(static_cast<std::size_t>(size_))
        .at(static_cast<std::size_t>(kind))
        .at(static_cast<std::size_t>(role));
  }
  lxw_format* title = nullptr;
  lxw_format* note = nullptr;
  lxw_format* title_across = nullptr;  ///< centred across columns that are not merged
  lxw_format* note_across = nullptr;
  lxw_format* subtitle = nullptr;
  lxw_format* paragraph = nullptr;
  [[nodiscard]] lxw_format* head() const { return heads_.at(static_cast<std::size_t>(size_)); }

 private:
  [[nodiscard]] bool is_small() const { return size_ == Size::list || size_ == Size::wide; }
  void make(lxw_workbook* workbook, Size size, const std::string& percent);
  std::array<std::array<std::array<lxw_format*, report::role_count>, report::kind_count>, 4>
      cells_{};
  std::array<lxw_format*, 4> heads_{};
  Size size_ = Size::usual;
};

}  // namespace duban::render
