// One rule that no table escapes: each is replayed, compared or sealed, in every column; and no
// column holds what reading would pass over.
#pragma once

#include <string>
#include <vector>

#include "store/engine/database.hpp"

namespace duban::store {

/// Tables, and columns of records ("hazard.colour"), that no check looks at; empty = none.
std::vector<std::string> unwatched_tables(const Database& db);

/// Values that reading takes for empty: a word of no closed set, text that is no day, an empty text
/// or a 0 where nothing stands as NULL; the first of each table.
std::vector<base::Message> impossible_values(const Database& db);

/// Steps are numbered without a gap in the order of their entries. Nothing when they are.
std::vector<base::Message> misnumbered_rows(const Database& db);

}  // namespace duban::store
