// The kinds of reports that can be frozen, as options name them.
#pragma once

#include <string>
#include <vector>

#include "model/report.hpp"

namespace duban::cmd {

inline std::vector<std::string> report_kinds() {
  std::vector<std::string> words;
  for (const auto& known : model::Words<model::ReportKind>::all) words.emplace_back(known.code);
  return words;
}

}  // namespace duban::cmd
