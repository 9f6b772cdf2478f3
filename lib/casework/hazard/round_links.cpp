// The round on record that a hazard names by its text.
#include "casework/hazard/round_links.hpp"

#include "rules/visit_steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

const model::Round* RoundLinks::link(model::Hazard& hazard) {
  hazard.round_id = 0;
  if (hazard.round.empty()) return nullptr;
  if (!rounds_) rounds_ = store::rounds(db_);
  const auto* round = rules::round_named(*rounds_, hazard.round, hazard.found_on);
  if (round != nullptr) hazard.round_id = round->id;
  return round;
}

}  // namespace duban::casework
