// What the notes of every noun share: that somebody was chased about it (催办).
#pragma once

#include <string>
#include <vector>

#include "casework/chase/chase.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "model/chase.hpp"
#include "store/engine/database.hpp"

namespace duban::cmd {

struct ChaseOptions {
  std::string kind, spoken_to, said;
  [[nodiscard]] bool is_given() const {
    return !kind.empty() || !spoken_to.empty() || !said.empty();
  }
};
/// --kind, --to, --said.
void declare_chase(ChaseOptions& options, Flags& flags);

/// Enters it for each record and shows what was entered.
int enter_chase(Session& session, const casework::NewChase& chase, const OutputOptions& output);

/// The command NOUN note of a noun that has no other notes. `numbers_help` is a catalogue key.
std::unique_ptr<Command> make_chase_command(model::ChaseOf subject, const char* numbers_help,
                                            Example example);

/// Puts what was entered about a record behind its other tables, when there is something.
void show_chases(report::Book& book, const store::Database& db, model::ChaseOf subject,
                 model::Id id);

}  // namespace duban::cmd
