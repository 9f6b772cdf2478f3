// Listed supervision as a report: the list, counts by territory and by sector, batches.
#pragma once

#include <string>
#include <vector>

#include "model/hazard.hpp"
#include "model/listing.hpp"
#include "report/field_cells.hpp"
#include "rules/calendar.hpp"

namespace duban::report {

/// A listing with its hazard as they stand on the day of the report.
struct ListingLine {
  model::Listing listing;
  model::Hazard hazard;
  std::string
      territory;  ///< the part of the office's territory that it is counted under; empty = none
  std::string sector;
  base::Day ask_by;  ///< the last day on which an extension is asked for
};
/// Is it up on that day?
bool is_listed(const model::Listing& listing, base::Day day);
/// The clock of a listing on a day: it stops with the fix, or when it is taken down.
model::Lateness listing_lateness(const ListingLine& line, base::Day day);

/// The sheets of report listing: running and ended ones, by territory, by sector (both add up to
/// the same total), batches.
std::vector<Sheet> listing_sheets(const std::vector<ListingLine>& lines, base::Day day,
                                  const UnitName& unit, const std::vector<base::Message>& notes);

}  // namespace duban::report
