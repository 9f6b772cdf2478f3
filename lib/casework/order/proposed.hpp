// Orders that records ask for: of a ladder, of a round, of listings.
#pragma once

#include <string>
#include <vector>

#include "casework/order/draft.hpp"
#include "gather/order/ladder.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// The orders that the proposals come to: one for each ladder, kind, unit and parent. Proposals for
/// the register are left out.
std::vector<NewOrder> orders_of(const store::Database& db,
                                const std::vector<gather::Proposal>& proposals);

/// The open hazards of a round of inspections (第4期), one order a unit with its own hazards: the
/// unit below the office's territory that they lie in, or the unit responsible for each. `common`
/// holds all but recipients and items; its copies go on every order. Failure not_found when the
/// round has no open hazard; invalid when one has no such unit.
std::vector<NewOrder> orders_of_round(const store::Database& db, const NewOrder& common,
                                      const std::string& round, bool by_responsible);

/// The notices (挂牌督办通知, 摘牌通知) for hazards that this office put up or took down: one
/// for each unit responsible. Hazards listed by another body are left out.
std::vector<NewOrder> notices_for(const store::Database& db,
                                  const std::vector<model::Hazard>& hazards, model::Verb verb);

}  // namespace duban::casework
