// Prepared statements of SQLite.
#include <sqlite3.h>

#include <array>
#include <utility>

#include "store/engine/database.hpp"

namespace duban::store {

Statement::Statement(const Database& db, std::string_view sql) : db_(&db) {
  check(sqlite3_prepare_v3(db.handle(), sql.data(), static_cast<int>(sql.size()), 0, &handle_,
                           nullptr));
  if (db.checked_.contains(sql)) return;
  const int count = sqlite3_bind_parameter_count(handle_);
  for (int i = 1; i <= count; ++i) {
    const char* name = sqlite3_bind_parameter_name(handle_, i);
    if (name == nullptr || std::to_string(i) != name + 1)
      throw base::Failure(base::Kind::bug,
                          base::Message("parameter {n} of a statement is not named ${n}: {sql}")
                              .with("n", i)
                              .with("sql", sql));
  }
  db.checked_.emplace(sql);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement::Statement(Statement&& other) noexcept
    : db_(other.db_), handle_(std::exchange(other.handle_, nullptr)) {}

void Statement::check(int code) const {
  if (code != SQLITE_OK) db_->raise(code);
}

void Statement::reset() {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
}

void Statement::put(int at, std::int64_t value) { check(sqlite3_bind_int64(handle_, at, value)); }

void Statement::put(int at, std::string_view text) {
  check(sqlite3_bind_text(handle_, at, text.data() == nullptr ? "" : text.data(),
                          static_cast<int>(text.size()), SQLITE_STATIC));
}

void Statement::put(int at, base::Day day) {
  const std::string text = base::to_iso(day);
  check(
      sqlite3_bind_text(handle_, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

void Statement::put(int at, const std::optional<base::Day>& day) {
  if (day)
    put(at, *day);
  else
    put_null(at);
}

void Statement::put_text_or_null(int at, std::string_view text) {
  if (text.empty())
    put_null(at);
  else
    put(at, text);
}

void Statement::put_id_or_null(int at, std::int64_t id) {
  if (id == 0)
    put_null(at);
  else
    put(at, id);
}

void Statement::put_blob(int at, std::string_view bytes) {
  check(
      sqlite3_bind_blob(handle_, at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC));
}

void Statement::put_null(int at) { check(sqlite3_bind_null(handle_, at)); }

bool Statement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  db_->raise(code);
}

void Statement::run() {
  while (step()) {
  }
  sqlite3_reset(handle_);
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::string Statement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::optional<base::Day> Statement::day(int column) const {
  return base::parse_iso_day(text(column));
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

int Statement::columns() const { return sqlite3_column_count(handle_); }

}  // namespace duban::store
