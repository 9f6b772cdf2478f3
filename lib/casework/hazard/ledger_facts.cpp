// Walking the merged columns.
#include "casework/hazard/ledger_facts.hpp"

#include <vector>

namespace duban::casework {

std::span<const MergedColumn> merged_columns() {
  static const auto list = [] {
    std::vector<MergedColumn> merged;
    for (const auto& column : intake::ledger_columns())
      if (!column.field.empty()) merged.push_back({column, model::hazard_field(column.field)});
    return merged;
  }();
  return list;
}

model::Facts ledger_facts(const model::Hazard& hazard) {
  model::Facts facts;
  for (const auto& column : merged_columns())
    if (std::string value = model::field_text(hazard, *column.fact); !value.empty())
      facts.emplace(column.fact->name, std::move(value));
  return facts;
}

}  // namespace duban::casework
