// Sums over rows, followed by SQLite's hook before each change.
#include "store/engine/seal.hpp"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <tuple>

namespace duban::store {

namespace {

using Words = std::array<std::uint64_t, 4>;

Words hash_of(const std::string& row) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
  crypto_hash_sha256(bytes.data(), reinterpret_cast<const unsigned char*>(row.data()), row.size());
  Words words{};
  for (std::size_t i = 0; i < bytes.size(); ++i) words[i / 8] = words[i / 8] << 8U | bytes[i];
  return words;
}

/// A value of a column, such that no two rows have the same text.
void append(std::string& text, sqlite3_value* value) {
  static constexpr std::string_view kinds = "?ifsbn";
  const int type = sqlite3_value_type(value);
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  const auto* bytes = type == SQLITE_NULL ? nullptr : sqlite3_value_blob(value);
  text += kinds[static_cast<std::size_t>(type)];
  text += std::to_string(size) + ":";
  if (bytes != nullptr) text.append(static_cast<const char*>(bytes), size);
}

}  // namespace

const std::vector<std::string>& sealed_tables() {
  static const std::vector<std::string> tables{"notice", "notify_mark"};
  return tables;
}

void SealSum::add(const std::string& row) { add(SealSum{1, hash_of(row)}); }

void SealSum::take(const std::string& row) {
  // Taken away = its complement to 2^256 added.
  Words complement = hash_of(row);
  for (auto& word : complement) word = ~word;
  add(SealSum{-1, complement});
  add(SealSum{0, {0, 0, 0, 1}});
}

void SealSum::add(const SealSum& other) {
  rows += other.rows;
  std::uint64_t carry = 0;
  for (std::size_t i = words.size(); i-- > 0;) {
    const std::uint64_t sum = words[i] + other.words[i];
    const std::uint64_t with = sum + carry;
    carry = (sum < other.words[i] ? 1U : 0U) | (with < sum ? 1U : 0U);
    words[i] = with;
  }
}

std::string SealSum::text() const {
  std::string text;
  for (const auto word : words)
    for (int shift = 60; shift >= 0; shift -= 4)
      text += "0123456789abcdef"[word >> static_cast<unsigned>(shift) & 15U];
  return text;
}

bool read_sum(std::int64_t rows, std::string_view text, SealSum& sum) {
  if (text.size() != 64) return false;
  sum.rows = rows;
  for (std::size_t i = 0; i < sum.words.size(); ++i) {
    const char* from = text.data() + i * 16;
    const auto [end, error] = std::from_chars(from, from + 16, sum.words[i], 16);
    if (error != std::errc{} || end != from + 16) return false;
  }
  return true;
}

SealSum sum_of(const Database& db, const std::string& table) {
  SealSum sum;
  sqlite3_stmt* rows = nullptr;
  const int code =
      sqlite3_prepare_v2(db.handle(), ("SELECT * FROM main." + table).c_str(), -1, &rows, nullptr);
  if (code != SQLITE_OK) db.raise(code);
  std::string text;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    text.clear();
    for (int i = 0; i < sqlite3_column_count(rows); ++i)
      append(text, sqlite3_column_value(rows, i));
    sum.add(text);
  }
  sqlite3_finalize(rows);
  return sum;
}

std::map<std::string, KeptSeal> kept_seals(const Database& db) {
  std::map<std::string, KeptSeal> seals;
  Statement row(db, "SELECT name, rows, sum, event FROM seal");
  while (row.step()) {
    KeptSeal kept;
    if (read_sum(row.integer(1), row.text(2), kept.sum)) kept.event = row.integer(3);
    seals.emplace(row.text(0), kept);
  }
  return seals;
}

KeptSeal kept_seal(const Database& db, const std::string& table) { return kept_seals(db)[table]; }

SealWatch::SealWatch(Database& db) : db_(db) {
  sqlite3_preupdate_hook(
      db.handle(),
      [](void* self, auto... told) {
        const std::tuple change{
            told...};  // database, what, its name, the table, rows before, after
        static_cast<SealWatch*>(self)->follow(std::get<0>(change), std::get<1>(change),
                                              std::get<3>(change));
      },
      this);
}

SealWatch::~SealWatch() { sqlite3_preupdate_hook(db_.handle(), nullptr, nullptr); }

void SealWatch::follow(sqlite3* db, int what, const char* table) {
  const auto& sealed = sealed_tables();
  if (std::find(sealed.begin(), sealed.end(), table) == sealed.end()) return;
  const auto text = [&](auto value_at) {
    std::string row;
    for (int i = 0; i < sqlite3_preupdate_count(db); ++i) {
      sqlite3_value* value = nullptr;
      if (value_at(db, i, &value) == SQLITE_OK && value != nullptr) append(row, value);
    }
    return row;
  };
  SealSum& sum = changes_[table];
  if (what != SQLITE_INSERT) sum.take(text(sqlite3_preupdate_old));
  if (what != SQLITE_DELETE) sum.add(text(sqlite3_preupdate_new));
}

void save_seal(Database& db, const std::string& table, const SealSum& sum, std::int64_t event) {
  Statement(db,
            "INSERT INTO seal (name, rows, sum, event) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (name) DO UPDATE SET rows = excluded.rows, sum = excluded.sum, event = "
            "excluded.event")
      .bind(table, sum.rows, sum.text(), event)
      .run();
}

}  // namespace duban::store
