// Orders that were issued before duban was there.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/import_run.hpp"

namespace duban::casework {

/// Imports past orders from a table, one row an order. An order with that number and kind is there
/// already and stays. No clock of a recipient starts unless the table gives its date; a number in
/// the form of a kind's own series counts in that series.
ImportTally import_orders(const Context& context, const intake::Table& table,
                          const std::string& file);
const std::map<std::string, std::vector<std::string>>& order_headings();

}  // namespace duban::casework
