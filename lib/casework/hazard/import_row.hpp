// One ledger row against the database: names resolved, state and clock as the row tells, merged
// with what is on record.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/finding.hpp"
#include "casework/desk.hpp"
#include "casework/hazard/ledger_desk.hpp"
#include "casework/hazard/like_numbers.hpp"
#include "intake/ledger.hpp"
#include "model/changes.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// Resolves the unit names of a row into its facts; what does not resolve becomes a finding. The
/// row's site stands in its facts already: a responsible unit of that name is the site.
void resolve_names(LedgerDesk& desk, intake::LedgerRow& row, base::Findings& findings);
/// The unit that the row names as its territory; 0 for none, or one that is told by a finding.
model::Id territory_of(LedgerDesk& desk, const intake::LedgerRow& row, base::Findings& findings);
/// Stands for the site of a row until it is known that the row is taken.
constexpr model::Id site_to_be = -1;
/// Puts the site where site_to_be stands: the site itself, and units that are it.
void put_site(intake::LedgerRow& row, model::Id site);

/// The government that the responsible unit of a row is, or lies in; 0 for none.
model::Id territory_of_responsible(const LedgerDesk& desk, const intake::LedgerRow& row);

/// A new row with its state and clock, as its dates and words tell, and the steps that its columns
/// cannot tell (a granted extension).
struct NewRow {
  model::Hazard hazard;
  std::vector<model::Step> steps;
};
NewRow settle_new(const LedgerDesk& desk, const intake::LedgerRow& row, base::Findings& findings);

struct Merged {
  model::Hazard after;
  model::Facts base;  ///< what the file says now
  std::vector<model::Step>
      steps;                    ///< steps that the file brings to a hazard that has steps already
  bool base_moved = false;      ///< the file says something new, whether or not the record changes
  std::size_t blank_steps = 0;  ///< blank cells of steps that the file told before
  bool turned = false;          ///< a reported completion became "awaiting acceptance by us"
};
/// Merges a row into a hazard on record; conflicts and steps backwards become findings.
Merged merge_row(const LedgerDesk& desk, const intake::LedgerRow& row, const model::Hazard& ours,
                 const model::Facts& base, base::Findings& findings);

/// Warns of a number that looks like another one of the sheet or on record.
void warn_alike(const LedgerDesk& desk, const intake::LedgerRow& row, const LikeNumbers::Twin& twin,
                base::Findings& findings);

/// A ledger strikes off nothing that its importer may not: a finding for a row that brings a hazard
/// to accepted or closed without that right.
void check_closing(const LedgerDesk& desk, const intake::LedgerRow& row, model::State before,
                   const model::Hazard& after, base::Findings& findings);

}  // namespace duban::casework
