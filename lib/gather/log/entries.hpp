// Entries of the log for reading.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/event.hpp"
#include "model/order.hpp"
#include "model/read_changes.hpp"
#include "model/unit.hpp"
#include "report/sheet.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

using UnitName = std::function<std::string(model::Id)>;

/// The newest entries, newest first; command entries stand behind each one as who recorded it.
report::Table newest_entries(const store::Database& db, std::int64_t limit, const UnitName& unit);
/// The numbers of the records that these entries are about, each once, at most `most` of them and
/// then "…".
std::string numbers_between(const store::Database& db, std::int64_t first, std::int64_t last,
                            std::size_t most);
/// All entries about one record from its newest one back, oldest first.
report::Table entries_back_from(const store::Database& db, const std::vector<model::Id>& newest,
                                const UnitName& unit);
/// The first entry about a record, from its newest one back; nothing when there is none.
std::optional<model::Event> first_entry(const store::Database& db, model::Id newest);
/// What it was entered with; empty for a history that cannot be read.
model::Facts first_facts(const store::Database& db, model::Id newest);
/// The newest entries about an order and about all that stands on it.
std::vector<model::Id> newest_entries_of(const store::Database& db, const model::Order& order);

}  // namespace duban::gather
