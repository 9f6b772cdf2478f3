// Entries of the log for reading.
#pragma once

#include <functional>
#include <string>

#include "model/order.hpp"
#include "model/unit.hpp"
#include "report/sheet.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

using UnitName = std::function<std::string(model::Id)>;

/// The newest entries, newest first; command entries stand behind each one as who recorded it.
report::Table newest_entries(const store::Database& db, std::int64_t limit, const UnitName& unit);
/// All entries about one record from its newest one back, oldest first.
report::Table entries_back_from(const store::Database& db, const std::vector<model::Id>& newest,
                                const UnitName& unit);
/// The newest entries about an order and about all that stands on it.
std::vector<model::Id> newest_entries_of(const store::Database& db, const model::Order& order);

}  // namespace duban::gather
