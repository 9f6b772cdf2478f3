// Which files archive list and archive pack are about.
#pragma once

#include <string>
#include <vector>

#include "cmd/options.hpp"
#include "cmd/session.hpp"
#include "report/archive_table.hpp"

namespace duban::cmd {

struct ArchiveYear {
  std::optional<std::int64_t> year;
  std::string only;  ///< letters, reports, dossiers; empty = all
};
/// --year, --only.
void declare_year(ArchiveYear& year, Flags& flags);
/// The year asked for, or this one. Failure usage for one that is none.
int year_of(Session& session, const ArchiveYear& year);
std::vector<report::ArchiveLine> lines_of_year(Session& session, const ArchiveYear& year);

}  // namespace duban::cmd
