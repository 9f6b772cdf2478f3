// Findings of an import on the screen and in a file.
#pragma once

#include <string>

#include "base/finding.hpp"

namespace duban::cmd {

class Session;

/// Lists findings on standard error (the first 50) and, with a file named, all of them as CSV. True
/// when there are errors (with `strict`: or warnings); then it also says that nothing was written.
bool show_findings(Session& session, const base::Findings& findings, const std::string& file,
                   bool strict);

}  // namespace duban::cmd
