// The formats of a workbook, made once each.
#pragma once

#include <xlsxwriter.h>

#include <array>

#include "report/sheet.hpp"

namespace duban::render {

class Formats {
 public:
  Formats(lxw_workbook* workbook, int decimals);
  [[nodiscard]] lxw_format* cell(report::Kind kind, report::Role role) const {
    return cells_.at(static_cast<std::size_t>(kind)).at(static_cast<std::size_t>(role));
  }
  lxw_format* title = nullptr;
  lxw_format* note = nullptr;
  lxw_format* subtitle = nullptr;
  lxw_format* paragraph = nullptr;
  lxw_format* head = nullptr;

 private:
  std::array<std::array<lxw_format*, report::role_count>, report::kind_count> cells_{};
};

}  // namespace duban::render
