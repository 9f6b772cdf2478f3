// Rules for what may be typed.
#include "render/drop_downs.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "i18n/catalogue.hpp"
#include "intake/row_reader.hpp"
#include "render/workbook_file.hpp"

namespace duban::render {

void DropDowns::offer(lxw_worksheet* sheet, const Cells& cells,
                      const std::vector<std::string>& words, bool only_these) {
  constexpr std::size_t longest_in_cell = 250;  // bytes; a spreadsheet takes 255
  lxw_data_validation rule{};
  std::vector<const char*> list;
  std::string whole, range;
  for (const auto& word : words) list.push_back(word.c_str()), whole += word + ",";
  list.push_back(nullptr);
  if (whole.size() < longest_in_cell) {
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = const_cast<char**>(list.data());  // the C interface is not const
  } else {
    const auto [at, is_new] = known_.try_emplace(whole, lists_.size());
    if (is_new) lists_.push_back(words);
    const std::string letters = intake::column_letters(first_ + at->second);
    range = "='" + sheet_ + "'!$" + letters + "$1:$" + letters + "$" + std::to_string(words.size());
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
  }
  if (!only_these) rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  worksheet_data_validation_range(sheet, cells.from, cells.column, cells.until, cells.column,
                                  &rule);
}

void DropDowns::write(lxw_worksheet* lists) const {
  std::size_t rows = 0;
  for (const auto& list : lists_) rows = std::max(rows, list.size());
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t i = 0; i < lists_.size(); ++i)
      if (row < lists_[i].size())
        write_text(lists, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(first_ + i),
                   lists_[i][row]);
}

}  // namespace duban::render
