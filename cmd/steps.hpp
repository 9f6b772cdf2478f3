// What the step verbs of every noun share: numbers from arguments, standard input or a file, all or
// nothing, one row each back.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "casework/step_skeleton.hpp"
#include "cmd/command.hpp"
#include "cmd/facts.hpp"
#include "cmd/output.hpp"
#include "intake/table.hpp"
#include "model/step.hpp"

namespace duban::cmd {

/// How the steps of one noun are asked for.
struct StepNoun {
  const char* numbers_help;                  ///< of the argument NUMBER
  const char* ask;                           ///< when no record was named
  std::vector<std::string> number_headings;  ///< that the numbers may have in a file
  std::map<std::string, std::vector<std::string>>
      ledger_words;             ///< flag → headings as ledgers write them
  std::span<const Fact> facts;  ///< what an edit can change
  const char* (*fact_heading)(const char* field);
  std::vector<std::string> (*columns)();  ///< of the table that the steps show
};

/// Where the records of a step come from, and how the rows are treated.
struct StepInput {
  std::vector<std::string> numbers;
  std::string from, reject;
  bool each = false, show_template = false;
  OutputOptions output;
};
void declare_step_input(StepInput& input, const StepNoun& noun, Flags& flags);
/// Declares the flags of a request by name ("on" → --on).
void declare_step_fields(model::StepRequest& request, const std::vector<const char*>& names,
                         Flags& flags);
/// "on", "by", "because", then `fields`.
std::vector<const char*> with_always(const std::vector<const char*>& fields);

/// What stands before the first comma or tab of a line.
std::string first_of_line(std::string_view line);
/// The words, with - replaced by the first words of the lines of standard input.
std::vector<std::string> numbers_of(Session& session, const std::vector<std::string>& words);

/// One request a record, on top of what the flags said for all; `table` holds the rows of a file.
/// Empty when standard input named nothing. Failures: usage, invalid with file and row.
std::vector<model::StepRequest> step_requests(Session& session, const StepNoun& noun,
                                              const StepInput& input,
                                              const model::StepRequest& common,
                                              const std::vector<const char*>& fields,
                                              bool with_facts, intake::Table& table);
/// Prints the heading of a file for --from.
int show_step_template(Session& session, const StepNoun& noun,
                       const std::vector<const char*>& fields, bool with_facts);
/// Says what could not be done and writes the rejects. The exit code; a single refused request is
/// thrown as it is.
int report_failures(Session& session, const StepInput& input,
                    const casework::StepFailures& failures, const intake::Table& table,
                    std::size_t asked);

/// Does a verb for every record that `input` names: `act` does it, `show` gets what came of it when
/// something was written.
template <class Act, class Show>
int do_steps(Session& session, const StepNoun& noun, const StepInput& input,
             const model::StepRequest& common, const std::vector<const char*>& fields,
             bool with_facts, Act act, Show show) {
  if (input.show_template) return show_step_template(session, noun, fields, with_facts);
  intake::Table table;
  const auto requests = step_requests(session, noun, input, common, fields, with_facts, table);
  if (requests.empty()) return 0;
  const auto result = act(requests);
  if (result.failed.empty() || input.each) show(result.done);
  return report_failures(session, input, result.failed, table, requests.size());
}

/// A step verb as its file describes it.
template <class Verb>
struct StepVerbOf {
  Verb verb;
  std::vector<const char*> fields;  ///< flags of model::step_fields, besides --on, --by, --because
  const char* details;              ///< catalogue key
  std::vector<Example> examples;
  const char* ask = nullptr;  ///< of an edit: the sentence when nothing is to be changed; the
                              ///< noun's facts are flags then
};

using DoSteps = std::function<int(Session&, const StepInput&, const model::StepRequest&)>;
/// The command of a step verb; `run` does it with what the flags said for all.
std::unique_ptr<Command> make_step_command(const StepNoun& noun, StepVerbOf<int> text, DoSteps run);

/// The same from a noun's own function that does steps.
template <class Verb>
std::unique_ptr<Command> make_step_of(const StepNoun& noun, const StepVerbOf<Verb>& verb,
                                      int (*run)(Session&, const StepInput&, Verb,
                                                 const model::StepRequest&,
                                                 const std::vector<const char*>&)) {
  return make_step_command(
      noun, {0, verb.fields, verb.details, verb.examples, verb.ask},
      [verb, run](Session& session, const StepInput& input, const model::StepRequest& request) {
        return run(session, input, verb.verb, request, verb.fields);
      });
}

void say_note(Session& session, const std::string& number, const base::Message& note);
/// Says "NUMBER: note" for each note of the outcomes; the records as they are now.
template <class Outcome, class Name>
auto after_notes(Session& session, const std::vector<Outcome>& done, Name name) {
  std::vector<std::decay_t<decltype(done.front().after)>> after;
  for (const auto& outcome : done) {
    after.push_back(outcome.after);
    for (const auto& note : outcome.notes) say_note(session, name(outcome.after), note);
  }
  return after;
}
/// Says that a dry run wrote nothing, when it is one.
void say_dry_run(Session& session);

}  // namespace duban::cmd
