// What the imports of ledgers and plans share: the encoding asked for, and the table of matched
// headings.
#pragma once

#include <optional>
#include <string>

#include "intake/mapping.hpp"
#include "intake/source.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

/// The encoding of that name; nothing for an empty text. Failure usage for an unknown one.
std::optional<intake::Encoding> encoding_value(const std::string& name);

/// --show-map: heading and meaning.
report::Table headings_table();
report::Row heading_row(const intake::MatchedColumn& column, const intake::Mapping& mapping);

}  // namespace duban::cmd
