// The next rung of both ladders: what deserves it by the rules, with the records that say so.
#pragma once

#include <string>
#include <vector>

#include "model/ladder.hpp"
#include "model/order.hpp"
#include "model/rulebook.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// One proposal.
struct Proposal {
  const model::Rung* rung = nullptr;  ///< that is proposed, of the rulebook it was made with
  const model::Rung* ground =
      nullptr;  ///< whose conditions hold: it may be a higher one, which is climbed to rung by rung
  model::ItemSubject subject = model::ItemSubject::hazard;
  model::Id matter = 0;              ///< hazard or task; 0 on the ladder of units
  std::string matter_number;         ///< H2026-0001
  model::Id unit = 0;                ///< whom the order goes to
  std::vector<base::Message> facts;  ///< what is so: "overdue 23 days (2026-10-31)"
  std::vector<std::string> records;  ///< numbers of the records that it rests on
  model::Id parent = 0;              ///< the order of the rung below
  std::string parent_name;
};

/// By ladder, rung and record. `units` filters whom they go to; empty = all. What has an order of
/// the ladder that is still on its way, or whose feedback is not due yet, is left alone.
std::vector<Proposal> next_proposals(const store::Database& db, const model::Rulebook& rules,
                                     base::Day today, const std::vector<model::Id>& units);

}  // namespace duban::gather
