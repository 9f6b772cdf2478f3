// The workbook of a form: one page to fill in, and a hidden sheet that says which form it is.
#pragma once

#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "model/form.hpp"

namespace duban::render {

/// What stands on the page besides the definition.
struct FormPage {
  std::string uid;
  base::Day today;
  std::string unit;                            ///< 填报单位
  std::string to;                              ///< 报送对象
  std::string contact;                         ///< 联系人、电话
  std::string how;                             ///< 报送方式
  std::string due;                             ///< 报送截止, with its weekday; may be empty
  std::vector<std::vector<std::string>> rows;  ///< the locked cells, number first
};

/// Writes it: what is not to be changed is locked (without a password), answers have drop-downs and
/// limits, the page prints on A4. Failures as base::NewFile.
void write_form(const std::filesystem::path& target, const model::FormDefinition& form,
                const FormPage& page, const base::Access& access);

}  // namespace duban::render
