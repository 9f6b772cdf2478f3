// Numbers of a ledger that look alike: 0031 and 31, yh-9 and ＹＨ－９.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "model/hazard.hpp"
#include "store/engine/database.hpp"

namespace duban::casework {

/// What is the same of two numbers that differ only by leading zeros, case, width or characters
/// that nobody sees.
std::string likeness(const std::string& ref);

/// The numbers of a sheet, and those on record in its ledger.
class LikeNumbers {
 public:
  LikeNumbers(const store::Database& db, std::string ledger)
      : db_(db), ledger_(std::move(ledger)) {}

  struct Twin {
    std::size_t row = 0;                    ///< of this sheet; 0 = none
    std::optional<model::Hazard> hazard{};  ///< on record
  };
  /// What looks like the number of a row that is new. `on_record`: look there, too.
  Twin note(const std::string& ref, std::size_t row, bool on_record);
  void next_sheet() { rows_.clear(); }

 private:
  const store::Database& db_;
  std::string ledger_;
  bool is_read_ = false;
  std::unordered_map<std::size_t, std::uint32_t> rows_;   ///< by the hash of their likeness
  std::unordered_map<std::size_t, model::Id> on_record_;  ///< the same
};

}  // namespace duban::casework
