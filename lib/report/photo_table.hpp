// Photos before and after the work, a hazard below the other.
#pragma once

#include <vector>

#include "model/hazard.hpp"
#include "report/field_cells.hpp"
#include "report/letter.hpp"

namespace duban::report {

struct PhotosOfHazard {
  model::Hazard hazard;
  std::vector<LetterFacts::Photo> before, after;
};

/// A row for each pair of photos; the facts of the hazard stand in its first.
Table photo_table(const std::vector<PhotosOfHazard>& hazards, const UnitName& unit);

}  // namespace duban::report
