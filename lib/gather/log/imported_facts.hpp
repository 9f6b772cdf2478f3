// What a file said of records when they were last imported: the base of the three-sided merge.
#pragma once

#include <map>
#include <span>

#include "model/changes.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// The facts in the entry of that number, as text by field; empty when there is no such entry.
model::Facts imported_facts(const store::Database& db, model::Id import_event);
/// The same for many entries, by number; 0 is left out.
std::map<model::Id, model::Facts> imported_facts(const store::Database& db,
                                                 std::span<const model::Id> import_events);

}  // namespace duban::gather
