// A hazard ledger into the database: all or nothing, every problem at once, again and again without
// harm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "casework/hazard/import_options.hpp"
#include "casework/import_run.hpp"

namespace duban::casework {

struct ImportSummary : ImportTally {
  std::size_t new_sites = 0;
  std::size_t unowned = 0, undispatched = 0, awaiting = 0, closed = 0, accepted = 0,
              running = 0;  ///< of the added ones, each counted once
  std::size_t history_without_plan =
      0;                           ///< fixed or closed major hazards of history without a plan
  std::size_t blank_steps = 0;     ///< blank cells where a step is on record
  std::size_t by_responsible = 0;  ///< rows without a territory: that of the responsible unit
  std::size_t turned = 0;          ///< reported as done: now awaiting acceptance by us
};

/// Counts a new hazard by its state.
void count_new(ImportSummary& summary, const model::Hazard& hazard);
/// Notes what a later sheet stated once more and was not taken there: it waits.
void tell_held(ImportSummary& summary, const std::vector<std::string>& held);
/// Notes blank cells where steps are on record, and rows without a territory.
void tell_blanks(ImportSummary& summary);
/// Imports. When there are errors (or, with strict, warnings) nothing is written and `written` is
/// false, unless each row is taken for itself; also while something must be decided. A dry run too.
ImportSummary import_hazards(const Context& context, const ImportOptions& options);

}  // namespace duban::casework
