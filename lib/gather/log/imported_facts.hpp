// What a file said of a record when it was last imported: the base of the three-sided merge.
#pragma once

#include "model/changes.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// The facts in the entry of that number, as text by field; empty when there is no such entry.
model::Facts imported_facts(const store::Database& db, model::Id import_event);

}  // namespace duban::gather
