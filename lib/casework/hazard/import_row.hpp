// One ledger row against the database: names resolved, state and clock as the row tells, merged
// with what is on record.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/finding.hpp"
#include "casework/desk.hpp"
#include "casework/hazard/import_options.hpp"
#include "intake/ledger.hpp"
#include "model/changes.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// What the rows of one import share.
struct LedgerDesk {
  const Desk& desk;
  const ImportOptions& options;
  const intake::LedgerReader& reader;
  model::Policy policy;                                             ///< the office's own
  std::unordered_map<std::string, model::Id> resolved{};            ///< unit names seen before
  std::unordered_map<model::Id, std::vector<model::Step>> steps{};  ///< of the hazards at hand
};

/// Resolves the unit names of a row into its facts; what does not resolve becomes a finding.
void resolve_names(LedgerDesk& desk, intake::LedgerRow& row, base::Findings& findings);

/// State and clock of a new row, from its dates.
void settle_new(const LedgerDesk& desk, model::Hazard& hazard);

/// The facts that a ledger can bring, as text by field: the base of the next merge.
model::Facts ledger_facts(const model::Hazard& hazard);

struct Merged {
  model::Hazard after;
  model::Facts base;  ///< what the file says now
  std::vector<model::Step>
      steps;                ///< steps that the file brings to a hazard that has steps already
  bool base_moved = false;  ///< the file says something new, whether or not the record changes
  bool turned = false;      ///< a reported completion became "awaiting acceptance by us"
};
/// Merges a row into a hazard on record; conflicts and steps backwards become findings.
Merged merge_row(const LedgerDesk& desk, const intake::LedgerRow& row, const model::Hazard& ours,
                 const model::Facts& base, base::Findings& findings);

}  // namespace duban::casework
