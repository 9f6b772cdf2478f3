// The records that a printed figure of a frozen report counted.
#pragma once

#include <string>

#include "cmd/output.hpp"
#include "model/report.hpp"

namespace duban::cmd {

class Session;

/// One row a record, as it stood at the report's cut-off and as it was known when the report was
/// frozen. `text` is FIGURE or FIGURE/PLACE in the words of the report. `output` chooses the
/// columns. Failures: not_found (no such figure, no such line, no records behind it), integrity.
report::Table opened_figure(Session& session, const model::FrozenReport& frozen,
                            const std::string& text, const OutputOptions& output);

}  // namespace duban::cmd
