// The log by commands: what each of them changed, and which were taken back or done again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "model/event.hpp"
#include "model/fields.hpp"
#include "report/sheet.hpp"
#include "store/engine/database.hpp"
#include "store/undo_store.hpp"

namespace duban::gather {

/// A command is known by the entry it begins with; it may have written in several transactions.
struct CommandRun {
  model::Event entry;
  std::vector<store::Entries> parts;
  [[nodiscard]] std::int64_t last() const { return parts.back().last; }
};
/// The command to which an entry belongs. Failure not_found.
CommandRun command_of(const store::Database& db, std::int64_t seq);
/// The words that were typed, without "duban" in front.
std::string words_of(const model::Event& command);

/// Which commands stand. An undo is a command that took another one back; undone itself, it is done
/// again, and then the effect of the first one is carried by the entries of the last.
class UndoState {
 public:
  explicit UndoState(const store::Database& db);
  /// The command that was done first, of which this one is it, its undo or its redo.
  [[nodiscard]] std::int64_t origin(std::int64_t run) const;
  /// Did it take something back?
  [[nodiscard]] bool takes_back(std::int64_t run) const;
  /// The command whose entries carry what the origin did; 0 = it is taken back.
  [[nodiscard]] std::int64_t carrier(std::int64_t origin) const;
  /// The command that took the origin back last; 0 = none.
  [[nodiscard]] std::int64_t taken_back_by(std::int64_t origin) const;
  /// Did it stand right after a command? False for what came later.
  [[nodiscard]] bool stood(std::int64_t origin, std::int64_t after) const;
  /// What an undo took back: the carrier then.
  [[nodiscard]] std::int64_t undone(std::int64_t run) const;

 private:
  struct Life {
    std::int64_t carrier = 0, by = 0;
    std::vector<std::int64_t> turns;  ///< undo, redo, undo …
  };
  std::map<std::int64_t, std::int64_t> origins_, undone_;
  std::map<std::int64_t, bool> takes_back_;
  std::map<std::int64_t, Life> lives_;
};

/// Why a command cannot be taken back whatever came later, with the verb that does it instead;
/// empty when it can.
base::Message why_not_undone(const store::Database& db, const CommandRun& command);

/// The newest commands, newest first, each with what became of it (`duban log --commands`).
report::Table commands_table(const store::Database& db, std::int64_t limit);

}  // namespace duban::gather
