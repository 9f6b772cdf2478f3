// What the verbs of papers share: their columns, and showing them.
#pragma once

#include <string>
#include <vector>

#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "model/paper.hpp"

namespace duban::cmd {

std::vector<std::string> paper_columns();
/// `named`: the hazards of a paper that a dry run did not write. On a terminal incoming ones show
/// what fits.
void show_papers(Session& session, const std::vector<model::Paper>& papers,
                 const std::vector<std::string>& named, const OutputOptions& output);

}  // namespace duban::cmd
