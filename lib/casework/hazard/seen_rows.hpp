// Which rows of a ledger were read already, sheet by sheet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/fields.hpp"

namespace duban::casework {

class SeenRows {
 public:
  /// The row of this sheet that a hazard came from; 0 = none yet.
  [[nodiscard]] std::size_t row_of(model::Id id) const {
    const auto at = static_cast<std::size_t>(id);
    return at < rows_.size() ? rows_[at] : 0;
  }
  void mark(model::Id id, std::size_t row) {
    const auto at = static_cast<std::size_t>(id);
    if (at >= rows_.size()) rows_.resize(at + 1 + at / 2, 0);
    rows_[at] = static_cast<std::uint32_t>(row);
  }
  /// Did a row of any sheet tell of it?
  [[nodiscard]] bool was_seen(model::Id id) const {
    const auto at = static_cast<std::size_t>(id);
    return row_of(id) != 0 || (at < before_.size() && before_[at]);
  }
  /// Notes the number of a row that is new; the row of this sheet that may have it already, 0 =
  /// none. Numbers are kept as hashes: what looks the same is to be looked up.
  std::size_t note(const std::string& key, std::size_t row) {
    const auto [first, is_new] =
        by_number_.emplace(std::hash<std::string>{}(key), static_cast<std::uint32_t>(row));
    return is_new ? 0 : first->second;
  }
  /// A number may stand once more on the next sheet.
  void next_sheet() {
    for (std::size_t id = 0; id < rows_.size(); ++id)
      if (rows_[id] != 0) {
        if (before_.size() < rows_.size()) before_.resize(rows_.size());
        before_[id] = true;
      }
    rows_.clear(), by_number_.clear();
  }

 private:
  std::vector<std::uint32_t> rows_;  ///< row of each hazard id in this sheet; 0 = not seen
  std::vector<bool> before_;         ///< seen in the sheets before
  std::unordered_map<std::size_t, std::uint32_t> by_number_;
};

}  // namespace duban::casework
