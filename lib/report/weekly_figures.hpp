// The figures of the weekly report by the words they are printed with, each with the count it
// reads.
#pragma once

#include <span>
#include <vector>

#include "rules/figures.hpp"

namespace duban::report {

struct WeeklyFigure {
  const char* id;
  std::vector<const char*> names;  ///< catalogue keys: of the overview's line, of the cut's column
  rules::FigureBook::Reading reading;
};

/// Every count of the overview's week and of the cuts; a rate stands for those it is a rate of.
std::span<const WeeklyFigure> weekly_figures();

}  // namespace duban::report
