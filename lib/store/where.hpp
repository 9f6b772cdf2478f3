// Conditions of a list: constant texts in order, with the values bound to their places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/fields.hpp"

namespace duban::store {

/// Collects conditions and their values in order.
class Where {
 public:
  void literal(const std::string& condition) { text_ += (text_.empty() ? "WHERE " : " AND ") + condition; }
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
  std::string place() { return " $" + std::to_string(values_.size() + 1); }
  void push(std::string bound) { values_.push_back(std::move(bound)); }
  [[nodiscard]] const std::string& sql() const { return text_; }
  [[nodiscard]] const std::vector<std::string>& values() const { return values_; }

 private:
  std::string text_;
  std::vector<std::string> values_;
};

/// A text as a LIKE pattern with ESCAPE '\\', found anywhere.
inline std::string like_pattern(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace duban::store
