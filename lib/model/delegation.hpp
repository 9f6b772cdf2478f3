// Rights lent for a time, and steps beyond one's rights.
#pragma once

#include <span>
#include <string>

#include "model/fields.hpp"

namespace duban::model {

/// 委托代办: what the principal may do, the deputy may do in their name from the first to the last
/// day.
struct Delegation {
  Id id = 0;
  Id principal = 0, deputy = 0;  ///< persons
  OptDay from_on, until_on;
  std::string rights;  ///< codes joined by ";"; empty: all that may be lent
  std::string document;
  OptDay ended_on;  ///< before its last day
  std::string ended_by;
  OptDay recorded_on;
  Id last_event = 0;
};
using DelegationField = Field<Delegation>;
template <>
struct FieldTable<Delegation> {
  static constexpr const char* table = "delegation";
  static std::span<const DelegationField> all();
};

/// Does it hold on that day? Its last day is in; the day on which it was ended is not.
bool runs_on(const Delegation& loan, base::Day day);

/// 越权应急: a command that went beyond the rights of who typed it, until somebody else confirms
/// it.
struct BreakGlass {
  Id id = 0;
  Id person = 0;
  std::string login, command, reason;
  OptDay done_on, confirm_by;
  std::string confirm_counted;  ///< how confirm_by was counted (see model::Counted)
  OptDay confirmed_on;
  std::string confirmed_by, confirm_reason;
  OptDay recorded_on;
  Id last_event = 0;
};
using BreakGlassField = Field<BreakGlass>;
template <>
struct FieldTable<BreakGlass> {
  static constexpr const char* table = "break_glass";
  static std::span<const BreakGlassField> all();
};

}  // namespace duban::model
