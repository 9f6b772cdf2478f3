// Look-backs at what was struck off: drawn, recorded, determined.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "gather/inspection/draw.hpp"
#include "model/hazard.hpp"
#include "model/lookback.hpp"

namespace duban::casework {

struct WantedDraw {
  model::DrawFrom from = model::DrawFrom::lookback;
  std::string label, seed;
  model::Id share = 0;                  ///< of a look-back: 0 = by the rules
  std::optional<model::Id> least;       ///< nothing: by the rules
  std::vector<gather::Stratum> strata;  ///< of sites or people
  std::string left_out;
};
struct DrawOutcome {
  model::Draw draw;
  bool is_new = true;                     ///< false: the same population was drawn from before
  std::vector<std::string> joined, left;  ///< of the population, against the draw before
  std::vector<std::string> in, out;       ///< of the drawn ones
  std::optional<model::Draw> other;       ///< the newest one with this label and another seed
};
/// Draws; the same seed and population give what stands on record. Failures: usage (no period),
/// not_found (nobody to draw from), invalid (a share over 100 %, more at least than there are).
DrawOutcome draw(const Context& context, const WantedDraw& wanted);

struct NewLookback {
  std::string hazard, draw;
  model::LookbackResult result = model::LookbackResult::holds;
  model::OptDay on;
  std::string by, evidence, because, unit;
  bool extra = false;  ///< it was not drawn: it stands in no rate
};
struct LookbackOutcome {
  model::Lookback lookback;
  model::Hazard hazard;  ///< as it stands afterwards: reopened when it came back or did not hold
  std::vector<base::Message> notes;
};
/// Failures: not_found, usage, invalid (a hazard that is not closed, one that was not drawn, looked
/// at already), refused (by who accepted it).
LookbackOutcome record_lookback(const Context& context, const NewLookback& wanted);

struct Determination {
  std::string hazard, approved_by, because, evidence;
  model::OptDay on;
};
/// Determines the newest look-back at a hazard, which did not hold, as false rectification.
/// Failures: not_found, usage, invalid (none that did not hold, determined already).
LookbackOutcome determine_false(const Context& context, const Determination& wanted);

}  // namespace duban::casework
