// Rows that a later sheet of the same workbook states once more: the later one counts, and what it
// leaves blank stands as the earlier one says.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "casework/hazard/import_options.hpp"
#include "intake/ledger_columns.hpp"
#include "intake/sheet_choice.hpp"

namespace duban::casework {

class Restated {
 public:
  /// `head` is the newest entry of the log before the import.
  explicit Restated(std::int64_t head) : head_(head) {}
  /// Reads the numbers of all sheets but the first; nothing for one sheet. `key_of` gives the
  /// number by which a row is known; empty for none.
  template <class KeyOf>
  void look_ahead(intake::TableFile& file, const ImportOptions& options, base::Day today,
                  KeyOf key_of) {
    each_later_row(file, options, today, [&](std::size_t sheet, const intake::LedgerRow& row) {
      if (const std::string key = key_of(row); !key.empty()) last_[key] = sheet;
    });
  }
  /// Does a sheet behind this one (0 = the first) state the row once more?
  [[nodiscard]] bool is_restated(const std::string& key, std::size_t sheet) const {
    const auto found = last_.find(key);
    return found != last_.end() && found->second > sheet;
  }
  /// Keeps the row until the later sheet comes; `says_more` than the record knows of it.
  void hold(const std::string& key, const intake::LedgerRow& row, bool says_more);
  /// Fills what the later row leaves blank from what was held.
  void complete(const std::string& key, intake::LedgerRow& row);
  /// Ledger numbers of rows that were held, say more, and never completed a later one.
  [[nodiscard]] std::vector<std::string> never_used() const;
  /// Does the row tell of another hazard than a sheet before that has its number: another problem
  /// at another place? `ours` is the record of that number.
  [[nodiscard]] bool is_another(const std::string& key, const intake::LedgerRow& row,
                                const model::Hazard& ours) const;

 private:
  static void each_later_row(
      intake::TableFile& file, const ImportOptions& options, base::Day today,
      const std::function<void(std::size_t, const intake::LedgerRow&)>& visit);

  std::int64_t head_;
  std::unordered_map<std::string, std::size_t> last_;  ///< the last sheet of each number
  std::unordered_map<std::string, intake::LedgerRow> held_;
  std::set<std::string> used_, silent_;  ///< completed a later row; say nothing more
};

}  // namespace duban::casework
