// One thing found wrong in data from outside: where it stands and what would be right.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/message.hpp"

namespace duban::base {

enum class Severity { error, warning };

struct Finding {
  Severity severity = Severity::error;
  std::string file;       ///< as the user named it
  std::size_t row = 0;    ///< 1 = the first line of the table, the heading; 0 = the whole file
  std::string column;     ///< heading as the file writes it; empty = the whole row
  std::string value;      ///< the text that stands there, cut to 60 characters
  Message message;        ///< what is wrong and what would be right
  std::string sheet{};    ///< of a workbook; empty in a text file
  bool of_kind = false;   ///< says the same whatever stands there: told once for all such cells
  std::string letters{};  ///< of the column, as a spreadsheet shows it; empty when unknown
};

using Findings = std::vector<Finding>;

}  // namespace duban::base
