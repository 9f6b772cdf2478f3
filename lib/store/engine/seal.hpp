// Seals of tables that the log does not replay row by row: how many rows they have and a sum of
// their hashes, kept in the log with every change.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "store/engine/database.hpp"

struct sqlite3_value;

namespace duban::store {

/// The tables that are sealed.
const std::vector<std::string>& sealed_tables();

/// Rows, and the sum of the SHA-256 of each row's text (type, length and bytes of every column)
/// modulo 2^256: the order of rows does not count, and a row is added or taken away by itself.
struct SealSum {
  std::int64_t rows = 0;
  std::array<std::uint64_t, 4> words{};
  void add(const std::string& row);
  void take(const std::string& row);
  void add(const SealSum& other);
  /// 64 figures.
  [[nodiscard]] std::string text() const;
  bool operator==(const SealSum&) const = default;
};
/// Nothing for a text that is no sum.
bool read_sum(std::int64_t rows, std::string_view text, SealSum& sum);

/// A table as it stands, and as its seal says (no rows where it was never sealed).
SealSum sum_of(const Database& db, const std::string& table);
struct KeptSeal {
  SealSum sum;
  std::int64_t event = 0;  ///< the entry that keeps it; 0 = none
};
KeptSeal kept_seal(const Database& db, const std::string& table);
/// Those of all tables.
std::map<std::string, KeptSeal> kept_seals(const Database& db);

/// Follows every change of sealed tables that this connection makes while it lives, whoever makes
/// it. Costs nothing but the look at a table's name where nothing of them changes.
class SealWatch {
 public:
  explicit SealWatch(Database& db);
  ~SealWatch();
  SealWatch(const SealWatch&) = delete;
  SealWatch& operator=(const SealWatch&) = delete;
  /// What came to the tables that changed, less what went: to be added to their seals.
  [[nodiscard]] const std::map<std::string, SealSum, std::less<>>& changes() const {
    return changes_;
  }

 private:
  void follow(sqlite3* db, int what, const char* table);
  Database& db_;
  std::map<std::string, SealSum, std::less<>> changes_;
};

/// Keeps a table's sum, as the entry `event` tells it.
void save_seal(Database& db, const std::string& table, const SealSum& sum, std::int64_t event);

}  // namespace duban::store
