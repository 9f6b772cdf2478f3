// Orders that were issued before duban was there, and papers of other bodies: put on record.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/hazard/evidence.hpp"
#include "casework/table_import.hpp"
#include "model/paper.hpp"

namespace duban::casework {

/// Imports past orders from a table, one row an order. An order with that number and kind is there already and stays. No clock of a
/// recipient starts unless the table gives its date; a number in the form of a kind's own series counts in that series.
TableImport import_orders(const Context& context, const intake::Table& table, const std::string& file);
const std::map<std::string, std::vector<std::string>>& order_headings();

/// A paper of another body, with the hazards that it is about and its files.
struct NewPaper {
  model::Paper facts;
  std::vector<std::string> hazards;
  std::vector<NewEvidence> files;
};
/// Failures: usage (kind, issuer, number or date missing), not_found, invalid (recorded already).
model::Paper record_paper(const Context& context, const NewPaper& wanted);

}  // namespace duban::casework
