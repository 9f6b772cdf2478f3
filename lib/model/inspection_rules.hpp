// What the rules say of inspections: draws, repeats, who is visited next.
#pragma once

#include "model/fields.hpp"

namespace duban::model {

/// Points of a unit by which it is visited next; they make 100 together. (Ours, not published.)
struct VisitPriority {
  int major = 40;      ///< an open major hazard
  int overdue = 20;    ///< five overdue ones or more
  int unvisited = 20;  ///< a year without a visit, or never
  int not_held = 20;   ///< nothing that was looked back at held
};

/// Shares in hundredths of a percent.
struct InspectionRules {
  int lookback_months = 24;  ///< how far back a repeat is looked for
  Id repeat_share = 6000;    ///< likeness from which an earlier hazard is shown
  Id random_min = 7000;      ///< share of visits whose site should come out of a draw
  Id draw_major = 10000, draw_others = 1000;
  Id draw_least = 1;  ///< drawn at least of each stratum
  VisitPriority priority;
};

}  // namespace duban::model
