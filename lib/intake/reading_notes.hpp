// What is said of how a file was read: what was passed over, filled down, or left out.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "intake/sheet_choice.hpp"

namespace duban::intake {

/// The numbers of rows as people write them, 3, 5–9; with … when `count` says there are more.
base::Message rows_text(const std::vector<std::size_t>& rows, std::size_t count);
/// Of which sheet it is said; a text has none.
base::Message of_sheet(const std::string& sheet, const base::Message& what);
/// Of the sheets that are left out.
std::vector<base::Message> reading_notes(const ChosenSheets& chosen);
/// Of a sheet that was read to its end.
std::vector<base::Message> reading_notes(const HeadedRows& rows);

}  // namespace duban::intake
