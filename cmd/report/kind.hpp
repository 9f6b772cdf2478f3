// The kinds of reports that can be frozen, as options name them.
#pragma once

#include <string>
#include <vector>

#include "model/report.hpp"

namespace duban::cmd {

inline std::vector<std::string> report_kinds() { return model::code_list<model::ReportKind>(); }

}  // namespace duban::cmd
