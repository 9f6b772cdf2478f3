// The round on record that a hazard names by its text.
#include "casework/hazard/round_links.hpp"

#include "rules/visit_steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

const model::Round* RoundLinks::find(model::Hazard& hazard) {
  hazard.round_id = 0;
  if (hazard.round.empty()) return nullptr;
  if (!rounds_) rounds_ = store::rounds(db_);
  const auto* round = rules::round_named(*rounds_, hazard.round, hazard.found_on);
  if (round != nullptr) hazard.round_id = round->id;
  return round;
}

void RoundLinks::link(model::Hazard& hazard) { find(hazard); }

void RoundLinks::link_by_name(model::Hazard& hazard) {
  if (const auto* round = find(hazard)) hazard.round = model::label_of(*round);
}

}  // namespace duban::casework
