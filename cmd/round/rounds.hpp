// What the commands of rounds share.
#pragma once

#include <string>
#include <vector>

#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "model/inspection.hpp"

namespace duban::cmd {

/// The kinds of inspection, for an option.
std::vector<std::string> round_kinds();
/// The columns of the list of rounds.
std::vector<std::string> round_columns();
void show_rounds(Session& session, const std::vector<model::Round>& rounds,
                 const OutputOptions& output);
/// A round by a word of the command line; says which year is meant where there are several.
model::Round round_named(Session& session, const std::string& text);

}  // namespace duban::cmd
