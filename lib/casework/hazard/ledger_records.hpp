// What is on record of the rows at hand of a ledger, looked up for many rows together.
#pragma once

#include <map>
#include <optional>
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
  /// Notes a hazard that is written when the lock is taken: rows of later sheets find it by its
  /// ledger and number as if it were on record. `told` is what the file says of it, `steps` its
  /// newest ones; without them only its number is known, for the other rows of its sheet.
  void keep(const model::Hazard& hazard, const model::Facts& told,
            const std::vector<model::Step>& steps);
  void keep(const model::Hazard& hazard) {
    numbers_.insert_or_assign(key_of(hazard.ledger, hazard.ref), hazard.id);
  }
  /// The hazard of that ledger and number, kept or on record; 0 = none.
  [[nodiscard]] model::Id id_of(const std::string& ledger, const std::string& ref) const;

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
  /// Is any record of the row's ledger and number voided?
  [[nodiscard]] bool has_voided(const intake::LedgerRow& row) const {
    return voided_.contains(key_of(ledger_of(row), row.facts.ref));
  }
  /// What the file said of a record before: the newest import; of a register that was written when
  /// the log stood at `head` (0: that is not known), what stood here then.
  [[nodiscard]] model::Facts base_of(const Known& known, std::int64_t head) const;
  [[nodiscard]] const std::vector<model::Step>& steps(model::Id hazard) const;

 private:
  [[nodiscard]] std::string key_of(const std::string& ledger, const std::string& ref) const {
    return ledger + "\n" + ref;
  }
  void look_up_numbers(std::span<const intake::LedgerRow> rows);

  /// A record on its way.
  struct Kept {
    model::Hazard hazard;
    model::Facts told;
    std::vector<model::Step> steps;
  };
  void take_kept(const std::string& key);

  std::optional<bool> any_voided_;  ///< is any hazard voided at all?

  const store::Database& db_;
  const ImportOptions& options_;
  std::unordered_map<std::string, Kept> kept_;          ///< by ledger and number
  std::unordered_map<std::string, model::Id> numbers_;  ///< those and others that are kept
  enum class Writer { unknown, ours, another } writer_ = Writer::unknown;
  std::unordered_map<std::string, model::Hazard> known_;        ///< by ledger and number
  std::unordered_map<std::string, model::Hazard> by_number_;    ///< by duban's own number
  std::unordered_multimap<std::string, model::Hazard> voided_;  ///< by ledger and number
  std::map<model::Id, model::Facts> imported_;                  ///< what their imports told
  std::unordered_map<model::Id, std::vector<model::Step>> steps_;
};

/// Does an entry that came while a ledger was read concern what an import rests on: units, rules,
/// calendars, hazards that it knows by ledger and number? `is_seen`: a row told of its subject.
bool is_entry_about_ledgers(const store::Database& db, const model::Event& event, bool is_seen);

}  // namespace duban::casework
