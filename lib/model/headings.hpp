// 表头: a list of hazards under the headings of another system.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace duban::model {

/// One column, in the order of the list.
struct HeadingsColumn {
  std::string heading;
  std::string key;   ///< of duban-json(7), such as found_on; empty for a fixed text
  std::string text;  ///< what every row has
  std::vector<std::pair<std::string, std::string>> words;  ///< code → what the other system says
  int line = 0;                                            ///< where it stands in its file
};

struct Headings {
  std::string code, zh, en, basis;
  std::string days;  ///< how days are written: YYYY, M or MM, D or DD and what is between them;
                     ///< empty: as days
  std::vector<HeadingsColumn> columns;
};

}  // namespace duban::model
