// Tables of fields: how each fact of a record is reached and what it is called; store, log, lists
// and import walk them.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "base/day.hpp"
#include "base/text.hpp"
#include "model/enums.hpp"

namespace duban::model {

using Id = std::int64_t;  ///< a row's own key, never shown; 0 = none
using OptDay = std::optional<base::Day>;
using Facts = std::map<std::string, std::string>;  ///< field → text, empty ones left out

/// The fact of that name; empty when it is not on record.
inline std::string fact_of(const Facts& facts, const std::string& name) {
  const auto found = facts.find(name);
  return found == facts.end() ? std::string() : found->second;
}

enum class FieldRole {
  fact,
  unit,      ///< the id of a unit
  clock,     ///< follows from a step, never edited
  internal,  ///< not shown
  number,    ///< a whole number of which 0 is one
  sealed,    ///< a text that no entry tells: the entry has its SHA-256 (NAME_sha256), and it never
             ///< changes
  pointer    ///< the log's own bookkeeping: never in an entry
};

/// May a reader see a field of this role?
constexpr bool is_shown(FieldRole role) {
  return role != FieldRole::internal && role != FieldRole::sealed && role != FieldRole::pointer;
}
/// What stands for a sealed text that an export left out.
constexpr std::string_view left_out = "（略）";
/// Does an entry of the log tell a field of this role?
constexpr bool is_logged(FieldRole role) {
  return role != FieldRole::sealed && role != FieldRole::pointer;
}

/// One field of a record: texts, days, whole numbers and the record's own closed sets (a step has
/// also a day that is always there and a number that may be missing).
template <class Record, class... Enums>
struct Field {
  using Role = FieldRole;
  const char* name;     ///< column in the database, JSON key
  const char* heading;  ///< English heading, a key of the catalogue
  std::variant<std::string Record::*, OptDay Record::*, Id Record::*, Enums Record::*...> member;
  FieldRole role = FieldRole::fact;
  const char* column = nullptr;  ///< in the database, where it is not the name
  [[nodiscard]] const char* column_name() const { return column == nullptr ? name : column; }
};

/// Each record with a table specialises this: `table`, its name in the database, and `all()`, its
/// fields, `id` first.
template <class Record>
struct FieldTable;

/// The fields of a record, `id` first.
template <class Record>
auto fields_of() {
  return FieldTable<Record>::all();
}

/// The field of that name, or nullptr.
template <class Record>
auto field_of(std::string_view name) {
  const auto all = fields_of<Record>();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& field) { return name == field.name; });
  return found == all.end() ? nullptr : &*found;
}

namespace field_detail {

template <class T>
std::string text_of(const T& value) {
  if constexpr (std::is_same_v<T, std::string>)
    return value;
  else if constexpr (std::is_same_v<T, OptDay>)
    return value ? base::to_iso(*value) : std::string();
  else if constexpr (std::is_same_v<T, base::Day>)
    return base::to_iso(value);
  else if constexpr (std::is_same_v<T, std::optional<Id>>)
    return value ? std::to_string(*value) : std::string();
  else if constexpr (std::is_same_v<T, Id>)
    return value == 0 ? std::string() : std::to_string(value);
  else
    return std::string(word(value));
}

template <class T>
void put(T& to, std::string_view text) {
  if constexpr (std::is_same_v<T, std::string>)
    to = text;
  else if constexpr (std::is_same_v<T, OptDay>)
    to = base::parse_iso_day(text);
  else if constexpr (std::is_same_v<T, base::Day>)
    to = base::parse_iso_day(text).value_or(to);
  else if constexpr (std::is_same_v<T, std::optional<Id>>) {
    to.reset();
    if (Id id = 0; std::from_chars(text.data(), text.data() + text.size(), id).ec == std::errc{})
      to = id;
  } else if constexpr (std::is_same_v<T, Id>) {
    to = 0;
    std::from_chars(text.data(), text.data() + text.size(), to);
  } else
    to = from_word<T>(text).value_or(to);
}

}  // namespace field_detail

/// The field's value as the database and the log write it; empty = not on record.
template <class Record, class... Enums>
std::string field_text(const Record& record, const Field<Record, Enums...>& field) {
  return std::visit([&](auto member) { return field_detail::text_of(record.*member); },
                    field.member);
}

/// Do two records say the same in a field?
template <class Record, class... Enums>
bool same_field(const Record& a, const Record& b, const Field<Record, Enums...>& field) {
  return std::visit([&](auto member) { return a.*member == b.*member; }, field.member);
}

/// Do two records say the same, apart from the log's own bookkeeping?
template <class Record>
bool same_facts(const Record& a, const Record& b) {
  for (const auto& field : fields_of<Record>())
    if (is_logged(field.role) && !same_field(a, b, field)) return false;
  return true;
}

/// Puts a text written by field_text back. Unknown words leave the member as it is.
template <class Record, class... Enums>
void set_field(Record& record, const Field<Record, Enums...>& field, std::string_view text) {
  std::visit([&](auto member) { field_detail::put(record.*member, text); }, field.member);
}

/// A number such as H2026-0001: the letter, the year of registration, at least four figures.
std::string record_number(char letter, Id year, Id serial);

struct RecordNumber {
  Id year = 0;
  Id serial = 0;
};
/// Reads H2026-0001 (also without padding, lower case, full-width); nothing for other text or
/// another letter.
std::optional<RecordNumber> parse_record_number(char letter, std::string_view text);

/// The id that a text of field_text holds; 0 for an empty one.
inline Id id_of_text(std::string_view text) {
  Id id = 0;
  field_detail::put(id, text);
  return id;
}

}  // namespace duban::model
