// State and clock of a hazard as a ledger's row tells them.
#pragma once

#include <vector>

#include "casework/hazard/ledger_desk.hpp"

namespace duban::casework {

/// A hazard that its row hands over: state and clock by the dates, the limit as it is written, or
/// the policy.
void settle_dispatch(const LedgerDesk& desk, const intake::LedgerRow& row, model::Hazard& hazard);
/// The state by the days, and by what the row says without a day (`told`).
void settle_steps(const LedgerDesk& desk, const intake::Told& told, model::Hazard& hazard);
/// Warns of a state that the row tells without the day of its step, unless that was said.
void warn_undated(const LedgerDesk& desk, const intake::LedgerRow& row, base::Findings& findings);
/// Puts an extension that the ledger tells (延期后期限, 现期限), without the day of the decision,
/// on the clock: it stands from the old deadline on, at the latest from today. `history` are the
/// steps so far; the new one is added to `steps`.
void extend_as_told(const LedgerDesk& desk, model::Hazard& hazard, base::Day until,
                    std::vector<model::Step> history, std::vector<model::Step>& steps);

}  // namespace duban::casework
