// The step verbs of a hazard.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "casework/hazard/steps.hpp"
#include "cmd/command.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd {

/// How hazards are named in step verbs.
const StepNoun& hazard_noun();

using StepVerb = StepVerbOf<model::Verb>;
std::unique_ptr<Command> make_step(const StepVerb& verb);

/// Does the step for every hazard and shows what it came to. `common` holds what the flags said for
/// all.
int do_hazard_steps(Session& session, const StepInput& input, model::Verb verb,
                    const model::StepRequest& common, const std::vector<const char*>& fields);

/// Hazards as they are now, with these columns.
report::Table hazards_listed(Session& session, const std::vector<model::Hazard>& hazards,
                             const std::vector<std::string>& columns);
/// A table of hazards as they are now, with the columns asked for.
void show_hazards(Session& session, const std::vector<model::Hazard>& hazards,
                  const std::vector<std::string>& usual, const OutputOptions& output);

}  // namespace duban::cmd
