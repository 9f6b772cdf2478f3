// Findings of an import on the screen and in a file.
#pragma once

#include <cstddef>
#include <string>

#include "base/finding.hpp"

namespace duban::cmd {

class Session;

/// Lists findings on standard error, equal ones together with their rows (the first 50 groups),
/// and, with a file named, all of them as a workbook or CSV. How many are errors (with `strict`: or
/// warnings).
std::size_t show_findings(Session& session, const base::Findings& findings, const std::string& file,
                          bool strict);

}  // namespace duban::cmd
