// What the imports of ledgers and plans share: the encoding asked for, the table of matched
// headings, and what is said afterwards.
#pragma once

#include <optional>
#include <string>

#include "casework/import_run.hpp"
#include "intake/mapping.hpp"
#include "intake/source.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

class Session;

/// The encoding of that name; nothing for an empty text. Failure usage for an unknown one.
std::optional<intake::Encoding> encoding_value(const std::string& name);

/// --show-map: heading and meaning.
report::Table headings_table();
report::Row heading_row(const intake::MatchedColumn& column, const intake::Mapping& mapping);

/// How many rows the file has, and in which encoding.
void say_size(Session& session, const std::string& file, const casework::ImportTally& tally);
/// Which headings were not taken, which records the file no longer has, and whether it was a dry
/// run.
void say_rest(Session& session, const casework::ImportTally& tally);

}  // namespace duban::cmd
