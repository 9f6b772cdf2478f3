// Units, people and the office itself.
#pragma once

#include <span>
#include <string>

#include "model/fields.hpp"

namespace duban::model {

/// Anything that can own work. Lists are kept as text joined by ";" in the database.
struct Unit {
  Id id = 0;
  std::string code;  ///< kept as text: leading zeros stay
  std::string name;  ///< the full name
  std::string short_name;
  UnitKind kind = UnitKind::government;
  Level level = Level::none;
  Id parent = 0;
  std::string sectors;  ///< joined by ";"
  std::string aliases;  ///< joined by ";"
  std::string credit_code;
  std::string address;
  OptDay from_day, until_day;  ///< work is owed by or about it from its first day to its last
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using UnitField = Field<Unit, UnitKind, Level>;
template <>
struct FieldTable<Unit> {
  static constexpr const char* table = "unit";
  static std::span<const UnitField> all();
};

struct Person {
  Id id = 0;
  std::string name;
  std::string login;
  Id unit = 0;
  std::string post;   ///< what somebody is (职务)
  std::string roles;  ///< what they may do: words of the rules, joined by ";"
  std::string phone;
  std::string email;
  OptDay retired_on;  ///< the first day on which they are no longer there
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using PersonField = Field<Person>;
template <>
struct FieldTable<Person> {
  static constexpr const char* table = "person";
  static std::span<const PersonField> all();
};

}  // namespace duban::model
