// Figures of units and tasks as the frozen text of an evaluation, and back.
#pragma once

#include <vector>

#include "rules/card_rules.hpp"
#include "store/card_store.hpp"

namespace duban::gather {

/// Figures and what was judged, in the order of store::frozen_rows, so that hashes repeat.
std::vector<store::FrozenRow> frozen_of(const std::vector<rules::Judgement>& judgements);
/// Failure integrity for a text that is none of ours.
std::vector<rules::CardFigures> figures_of_frozen(const std::vector<store::FrozenRow>& rows);
/// What was judged then, one a row; `figures` are those of the same rows, `rules` the version of
/// then. Units may have moved since, and other cards been lifted: that changes nothing here.
std::vector<rules::Judgement> judgements_of_frozen(const std::vector<store::FrozenRow>& rows,
                                                   const std::vector<rules::CardFigures>& figures,
                                                   const model::CardRules& rules);

}  // namespace duban::gather
