// Conditions of a list: constant texts in order, with the values bound to their places; and the
// records they find.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/fields.hpp"
#include "store/record.hpp"

namespace duban::store {

/// Collects conditions and their values in order.
class Where {
 public:
  void literal(const std::string& condition) {
    text_ += (text_.empty() ? "WHERE " : " AND ") + condition;
  }
  void value(const std::string& condition, std::string bound) {
    literal(condition + place());
    values_.push_back(std::move(bound));
  }
  void day(const std::string& condition, const model::OptDay& day) {
    if (day) value(condition, base::to_iso(*day));
  }
  void text(const std::string& condition, const std::string& bound) {
    if (!bound.empty()) value(condition, bound);
  }
  void ids(const std::string& column, const std::vector<model::Id>& ids) {
    if (ids.empty()) return;
    std::string list;
    for (const model::Id id : ids) list += (list.empty() ? "" : ", ") + std::to_string(id);
    literal(column + " IN (" + list + ")");
  }
  /// One of these values of a closed set; empty = any.
  template <class Enum>
  void words(const std::string& column, const std::vector<Enum>& values) {
    if (values.empty()) return;
    std::string list;
    for (const Enum value : values)
      list += (list.empty() ? "'" : ", '") + std::string(model::word(value)) + "'";
    literal(column + " IN (" + list + ")");
  }
  std::string place() { return " $" + std::to_string(values_.size() + 1); }
  void push(std::string bound) { values_.push_back(std::move(bound)); }
  [[nodiscard]] const std::string& sql() const { return text_; }
  [[nodiscard]] const std::vector<std::string>& values() const { return values_; }

 private:
  std::string text_;
  std::vector<std::string> values_;
};

/// Whoever asks for what is voided sees what was taken back, too.
enum class Rows { standing, all };
template <class State>
Rows rows_of(const std::vector<State>& states) {
  return std::find(states.begin(), states.end(), State::voided) == states.end() ? Rows::standing
                                                                                : Rows::all;
}

/// Which of the records that are found; no limit below 0.
struct Page {
  std::int64_t limit = -1, offset = 0;
  Rows rows = Rows::standing;
};

/// The records that a query finds; `order` begins with " ORDER BY".
template <class Record>
std::vector<Record> records_where(const Database& db, const Where& where, const std::string& order,
                                  const Page& page = {}) {
  const auto& [limit, offset, rows] = page;
  std::string sql = rows == Rows::all ? select_every<Record>() : select_all<Record>();
  sql += where.sql() + order;
  if (limit >= 0 || offset > 0)
    sql += " LIMIT " + std::to_string(limit < 0 ? 9'000'000'000LL : limit) + " OFFSET " +
           std::to_string(offset);
  Statement row(db, sql);
  int at = 0;
  for (const auto& value : where.values()) row.put(++at, value);
  return read_records<Record>(row);
}

/// A text as it stands in a LIKE pattern with ESCAPE '\\'; as a pattern that finds it anywhere.
inline std::string like_text(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern;
}
inline std::string like_pattern(std::string_view text) { return "%" + like_text(text) + "%"; }

}  // namespace duban::store
