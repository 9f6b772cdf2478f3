// Taking a command back, and doing it again: compensating entries, nothing deleted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "casework/desk.hpp"

namespace duban::casework {

/// One line of what an undo changes.
struct UndoneChange {
  std::string subject, number;  ///< the kind of record, and how it is known
  std::string field;            ///< empty for a record that goes or comes back whole
  std::string before, after;    ///< as the log writes them; empty = not on record
};

/// What an undo came to.
struct Undone {
  struct Command {
    std::int64_t run = 0;
    std::string words;  ///< as it was typed
  };
  std::vector<Command> commands;  ///< the newest first
  std::size_t gone = 0, back = 0, changed = 0, steps = 0;
  std::int64_t messages = 0;          ///< sent about these records; they stay sent
  std::vector<UndoneChange> changes;  ///< the first fifty
  bool written = false;
};

/// Takes the command of entry `seq` back (0 = the newest that can be), with later ones that were
/// built on it if asked for. What it made is voided with the reason 撤销 and its number, keeps its
/// number and frees its name; facts get their values of before, steps no longer stand. An undo is
/// undone by doing again what it took back. Failures: those of gather::undo_plan; refused when a
/// number or name is taken by another record meanwhile.
Undone undo(const Context& context, std::int64_t seq, bool with_later);

}  // namespace duban::casework
