// What the commands of visits share.
#pragma once

#include <string>
#include <vector>

#include "casework/inspection/visits.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "intake/table.hpp"
#include "model/inspection.hpp"

namespace duban::cmd {

/// The columns of the list of visits; those that a terminal shows.
std::vector<std::string> visit_columns();
/// The headings of a file of planned visits.
const intake::TableHeadings& visit_headings();
std::vector<std::string> brief_visit_columns();
void show_visits(Session& session, const std::vector<model::Visit>& visits,
                 const OutputOptions& output);
/// Planned ones, openly or kept back.
void show_planned(Session& session, const std::vector<casework::PlannedVisit>& planned,
                  const OutputOptions& output);

/// How a visit is made: --on, --inspectors.
void declare_making(casework::Making& making, Flags& flags);

/// Facts that must not stand on a command line while a visit is secret: whoever lists the
/// processes, and the history of the shell, would tell. Failure usage.
void expect_not_typed(const std::vector<const std::string*>& texts);

}  // namespace duban::cmd
