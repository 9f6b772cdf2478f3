// What is on record of the rows at hand of a ledger, looked up for many rows together.
#pragma once

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "casework/hazard/import_options.hpp"
#include "intake/ledger_columns.hpp"
#include "model/changes.hpp"
#include "model/step.hpp"
#include "store/engine/database.hpp"

namespace duban::casework {

class LedgerRecords {
 public:
  LedgerRecords(const store::Database& db, const ImportOptions& options)
      : db_(db), options_(options) {}

  /// The ledger and the number by which a row is known: the ledger that the row names (a register
  /// that duban wrote), else the one that was asked for.
  [[nodiscard]] const std::string& ledger_of(const intake::LedgerRow& row) const;
  /// The number of the entry that this office's log stood at, when that is the log which `head`
  /// (NUMBER:HASH) names; else 0. What another office wrote is never known by its numbers.
  [[nodiscard]] std::int64_t own_head(const std::string& head);
  /// Looks the rows up; what was looked up before is forgotten.
  void look_up(std::span<const intake::LedgerRow> rows);
  void forget();

  /// The record of a row: by duban's own number where it says what the row says, else by ledger
  /// and number. No record when there is none.
  struct Known {
    const model::Hazard* hazard = nullptr;
    bool is_own_register = false;  ///< the row was written by this office's duban
    bool other_ref = false;        ///< the row names it by another ledger number than it has
  };
  [[nodiscard]] Known known(const intake::LedgerRow& row) const;
  /// The voided record that said what the row says; null when there is none.
  [[nodiscard]] const model::Hazard* voided(const intake::LedgerRow& row) const;
  /// What the file said of a record before: the newest import; of a register that was written when
  /// the log stood at `head` (0: that is not known), what stood here then.
  [[nodiscard]] model::Facts base_of(const Known& known, std::int64_t head) const;
  [[nodiscard]] const std::vector<model::Step>& steps(model::Id hazard) const;

 private:
  [[nodiscard]] std::string key_of(const std::string& ledger, const std::string& ref) const {
    return ledger + "\n" + ref;
  }
  void look_up_numbers(std::span<const intake::LedgerRow> rows);

  const store::Database& db_;
  const ImportOptions& options_;
  enum class Writer { unknown, ours, another } writer_ = Writer::unknown;
  std::unordered_map<std::string, model::Hazard> known_;        ///< by ledger and number
  std::unordered_map<std::string, model::Hazard> by_number_;    ///< by duban's own number
  std::unordered_multimap<std::string, model::Hazard> voided_;  ///< by ledger and number
  std::map<model::Id, model::Facts> imported_;                  ///< what their imports told
  std::unordered_map<model::Id, std::vector<model::Step>> steps_;
};

}  // namespace duban::casework
