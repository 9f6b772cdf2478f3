// Draws and look-backs.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/lookback.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// The draws of a kind and a label (empty: all labels), the newest first.
std::vector<model::Draw> draws(const Database& db, model::DrawFrom from,
                               const std::string& label = {});
/// Look-backs for a draw and others of its label (with another seed, or from what was struck off
/// later), or at a hazard, in the order in which they were entered.
std::vector<model::Lookback> lookbacks_of(const Database& db, const model::Draw& draw);
std::vector<model::Lookback> lookbacks_at(const Database& db, model::Id hazard);
/// Those looked at from one day to another, of hazards that stand.
std::vector<model::Lookback> lookbacks_between(const Database& db, const model::OptDay& from,
                                               const model::OptDay& to);

/// Those with the numbers of their hazards.
struct NumberedLookback {
  model::Lookback lookback;
  std::string number;
};
std::vector<NumberedLookback> numbered_lookbacks(const Database& db, base::Day from, base::Day to);

/// What lists show of these hazards, in no order; by their numbers or their ids.
std::vector<model::StruckHazard> struck_hazards(const Database& db,
                                                std::span<const model::RecordNumber> numbers);
std::vector<model::StruckHazard> struck_hazards(const Database& db, std::span<const model::Id> ids);

/// What was struck off from one day to another and stands so, or was looked back at since: number
/// and grade alone. What a look-back reopens stays in the population that it was drawn from.
struct StruckOff {
  model::Id year = 0, serial = 0;
  bool major = false;
};
std::vector<StruckOff> struck_off(const Database& db, base::Day from, base::Day to);

/// A site with what a draw needs of it.
struct SiteKey {
  model::Id id = 0, parent = 0;
  std::string name, credit_code;
  std::string colour;  ///< the gravest risk colour among its hazards (红 橙 黄 蓝); empty: none
};
/// `with_colours`: else they are left empty, and no hazard is read.
std::vector<SiteKey> sites(const Database& db, bool with_colours);

}  // namespace duban::store
