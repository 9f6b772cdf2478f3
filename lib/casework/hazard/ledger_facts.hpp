// The facts that a ledger can bring: the columns that are merged, as text by field.
#pragma once

#include <span>

#include "intake/ledger_columns.hpp"
#include "model/changes.hpp"
#include "model/hazard.hpp"

namespace duban::casework {

/// A column that is merged, with the field that it becomes.
struct MergedColumn {
  intake::LedgerColumn is;
  const model::HazardField* fact;
};
/// In the order of the ledger.
std::span<const MergedColumn> merged_columns();

/// The facts that a ledger can bring, as text by field: the base of the next merge.
model::Facts ledger_facts(const model::Hazard& hazard);

}  // namespace duban::casework
