// What a year leaves to the archive.
#pragma once

#include <vector>

#include "report/archive_table.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Letters issued in the year (voided numbers too: they are accounted for), reports frozen for it
/// in their newest revision, hazards struck off in it; each part by day.
std::vector<report::ArchiveLine> archive_lines(const store::Database& db, int year);

}  // namespace duban::gather
