// What the rows of one sheet of a ledger share.
#pragma once

#include <string>
#include <unordered_map>

#include "casework/desk.hpp"
#include "casework/hazard/import_options.hpp"
#include "casework/hazard/ledger_records.hpp"
#include "intake/ledger.hpp"

namespace duban::casework {

struct LedgerDesk {
  const Desk& desk;
  const ImportOptions& options;
  const intake::LedgerReader* reader = nullptr;
  const LedgerRecords* records = nullptr;
  model::Policy policy{};                                 ///< the office's own
  std::unordered_map<std::string, model::Id> resolved{};  ///< unit names seen before
};

}  // namespace duban::casework
