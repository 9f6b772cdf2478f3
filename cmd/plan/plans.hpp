// Plans as a table.
#pragma once

#include <vector>

#include "cmd/output.hpp"
#include "model/task.hpp"

namespace duban::cmd {

/// One row a plan: name, year, days, and how many measures it holds today.
void show_plans(Session& session, const std::vector<model::Plan>& plans,
                const OutputOptions& output);

}  // namespace duban::cmd
