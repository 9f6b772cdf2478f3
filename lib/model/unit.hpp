// Units, people and the office itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "model/enums.hpp"

namespace duban::model {

using Id = std::int64_t;  ///< a row's own key, never shown; 0 = none

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
  Id last_event = 0;
};

struct Person {
  Id id = 0;
  std::string name;
  std::string login;
  Id unit = 0;
  std::string role;
  std::string phone;
  std::string email;
  std::optional<base::Day> retired_on;  ///< the first day on which they are no longer there
  Id last_event = 0;
};

}  // namespace duban::model
