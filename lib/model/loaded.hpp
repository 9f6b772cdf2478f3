// Rules and calendars as they are loaded from a file and kept in versions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace duban::model {

/// A rules file flattened to path → value ("policies.city-60.length" → "60d"), with its text.
struct RulesFile {
  std::int64_t version = 0;  ///< 0 = not loaded yet
  std::string loaded_on;
  std::string source;
  std::string body;
  std::map<std::string, std::string> entries;
};

struct CalendarDay {
  base::Day day;
  bool off = true;
  std::string name;
};

/// One year's official notice.
struct CalendarYear {
  std::int64_t version = 0;
  int year = 0;
  std::string notices;  ///< 文号 and date, joined by "; "
  bool verified = true;
  std::string loaded_on;
  std::vector<CalendarDay> days;
};

}  // namespace duban::model
