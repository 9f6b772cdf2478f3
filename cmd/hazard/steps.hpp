// What all step verbs of a hazard share: numbers from arguments, standard input or a file, all or nothing, one row each back.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "casework/step_hazard.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"

namespace duban::cmd {

/// One step verb as its file describes it.
struct StepVerb {
  model::Verb verb;
  std::vector<const char*> fields;  ///< flags of model::step_fields, besides --on, --by, --because
  const char* details;              ///< catalogue key
  std::vector<Example> examples;
};
std::unique_ptr<Command> make_step(StepVerb verb);

/// Where the hazards of a step come from, and how the rows are treated.
struct StepInput {
  std::vector<std::string> numbers;
  std::string from, reject;
  bool each = false, show_template = false;
  OutputOptions output;
};
void declare_step_input(StepInput& input, Flags& flags);
/// Declares the flags of a request by name ("on" → --on).
void declare_step_fields(model::StepRequest& request, const std::vector<const char*>& names, Flags& flags);

/// Does the step for every hazard and shows what it came to. `common` holds what the flags said for all.
int do_steps(Session& session, const StepInput& input, model::Verb verb, const model::StepRequest& common,
             const std::vector<const char*>& fields);

/// A table of hazards as they are now, with the columns asked for.
void show_hazards(Session& session, const std::vector<model::Hazard>& hazards, const std::vector<std::string>& usual,
                  const OutputOptions& output);

}  // namespace duban::cmd
