// A hazard: every fact on record, and the table of its fields that store, log, lists and import share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/day.hpp"
#include "model/enums.hpp"
#include "model/unit.hpp"

namespace duban::model {

using OptDay = std::optional<base::Day>;

/// One hazard. Empty text, id 0 and an empty day mean "not on record".
struct Hazard {
  Id id = 0;
  Id year = 0;
  Id serial = 0;
  std::string ledger;
  std::string ref;
  State state = State::registered;
  Mode mode = Mode::own;
  OptDay found_on;
  std::string source, source_number, round, inspectors;
  Id site = 0;
  std::string place;
  Id territory = 0;
  std::string sector, problem, cause;
  Grade grade = Grade::ordinary;
  std::string grade_clause, risk_colour, measure;
  Id responsible = 0;
  std::string responsible_person, responsible_phone;
  Id supervising = 0;
  std::string supervising_person, assisting;
  OptDay dispatched_on;
  std::string dispatch_document;
  Origin clock_origin = Origin::none;
  std::string policy;
  std::string policy_length;  ///< the policy as it was when the clock started ("60d"): later rules do not move it
  Id policy_roll = 0;
  OptDay clock_start, written_on, baseline_on, raw_on, due_on;
  Id provisional = 0;
  Id calendar_version = 0;
  OptDay suspended_from, suspended_until;
  Id was_overdue = 0;  ///< most days it had been overdue before an extension or a suspension (曾逾期n天)
  std::string plan_responsibility, plan_measures, plan_funds, plan_time_limit, plan_contingency;
  Id funds = 0;  ///< 分
  std::string interim_protection;
  OptDay plan_on;
  std::string progress, unfinished_reason, next_step;
  std::string done;
  OptDay fixed_on;
  std::string fixed_by;
  OptDay acceptance_due;
  std::string accepted_by;
  OptDay accepted_on, closed_on;
  std::string closed_by;
  Id waited = 0;  ///< days that rejected reports waited for the office (验收用时), apart from 整改用时
  OptDay voided_on;
  std::string void_reason;
  Id reopenings = 0, rejections = 0, extensions = 0, steps = 0;
  OptDay asked_until;  ///< an extension asked for and not decided yet
  OptDay asked_on;
  std::string remarks;
  OptDay recorded_on;
  Id import_event = 0;
  Id last_event = 0;
};

/// How one field of a hazard is reached and what it is called.
struct HazardField {
  const char* name;     ///< column in the database, JSON key
  const char* heading;  ///< English heading, a key of the catalogue
  std::variant<std::string Hazard::*, OptDay Hazard::*, Id Hazard::*, State Hazard::*, Grade Hazard::*, Origin Hazard::*,
               Mode Hazard::*>
      member;
  enum class Role { fact, unit, clock, internal } role = Role::fact;
};

/// All fields in the order of the table's columns, `id` first.
std::span<const HazardField> hazard_fields();

/// The field of that name, or nullptr.
const HazardField* hazard_field(std::string_view name);

/// The field's value as the database and the log write it; empty = not on record.
std::string field_text(const Hazard& hazard, const HazardField& field);
/// Puts a text written by field_text back. Unknown words leave the member as it is.
void set_field(Hazard& hazard, const HazardField& field, std::string_view text);

/// "H2026-0001".
std::string number_of(const Hazard& hazard);
std::string hazard_number(Id year, Id serial);

struct HazardNumber {
  Id year = 0;
  Id serial = 0;
};
/// Reads H2026-0001 (also without padding, lower case, full-width); nothing for other text.
std::optional<HazardNumber> parse_hazard_number(std::string_view text);

}  // namespace duban::model
