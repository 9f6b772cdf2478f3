// What it takes to take a command back: its records as it changed them, and what was built on them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gather/log/commands.hpp"
#include "model/fields.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// A record as one command changed it.
struct Touched {
  std::string subject;
  model::Id id = 0;
  std::int64_t before = 0;    ///< its newest entry before the command; 0 = the command made it
  std::int64_t last = 0;      ///< its newest entry in the command
  bool made = false;          ///< the command made it
  bool moves_import = false;  ///< an import told of it, or an undo of one
  std::map<std::string, std::pair<std::string, std::string>> set;  ///< field → before, after
  std::vector<model::Id> steps;       ///< that the command entered, by their sequence
  std::vector<model::Id> taken_back;  ///< steps that the command took back

  /// Does undoing the command void it, or take it out of every list?
  [[nodiscard]] bool goes() const;
};

/// One command to be taken back.
struct Undoable {
  CommandRun command;
  std::vector<Touched> records;  ///< in the order in which the command came to them
  std::map<std::string, std::pair<std::string, std::string>> settings;  ///< key → before, after
};

/// The command of entry `seq` (0 = the newest one that stands and can be taken back), and with
/// `with_later` those that were built on it; the newest first. An undo is undone by doing again
/// what it took back. To be called inside the transaction that undoes them. Failures: not_found;
/// refused: already taken back, has a verb of its own, or others were built on it (which, and how
/// all go together).
std::vector<Undoable> undo_plan(store::Database& db, std::int64_t seq, bool with_later);

/// The import whose facts counted for a record before a command: walks back from `before`. 0 =
/// none.
model::Id import_before(const store::Database& db, std::int64_t before);

}  // namespace duban::gather
