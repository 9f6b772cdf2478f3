// Earlier hazards that a new one may repeat.
#pragma once

#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/rulebook.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

struct Like {
  std::string number, problem;
  base::Day closed_on;
  std::string share;  ///< 70.6%
};
/// Struck off at the same site in the same sector within the months that the rules look back, the
/// likest first, three at most; empty without a site.
std::vector<Like> like_ones(const store::Database& db, const model::Rulebook& rules,
                            const model::Hazard& hazard);

}  // namespace duban::gather
