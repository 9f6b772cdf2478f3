// A hazard: every fact on record, and the table of its fields that store, log, lists and import
// share.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/fields.hpp"

namespace duban::model {

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
  std::string policy_length;  ///< the policy as it was when the clock started ("60d"): later rules
                              ///< do not move it
  Id policy_roll = 0;
  OptDay clock_start, written_on, baseline_on, raw_on, due_on;
  std::string limit_text;  ///< the time limit as a ledger wrote it, where it is more than a date:
                           ///< 立即整改, 9月底前
  Id provisional = 0;
  Id calendar_version = 0;
  OptDay suspended_from, suspended_until;
  Id was_overdue =
      0;  ///< most days it had been overdue before an extension or a suspension (曾逾期n天)
  std::string plan_responsibility, plan_measures, plan_funds, plan_time_limit, plan_contingency;
  Id funds = 0;  ///< 分
  std::string interim_protection;
  OptDay plan_on;
  std::string progress, unfinished_reason, next_step;
  std::string done;
  OptDay fixed_on;
  std::string fixed_by;
  OptDay acceptance_due;
  std::string acceptance_counted;  ///< as model::Counted
  std::string accepted_by;
  OptDay accepted_on, closed_on;
  std::string closed_by;
  OptDay told_on;  ///< a ledger told its newest step without a day; this is when it did
  Id waited =
      0;  ///< days that rejected reports waited for the office (验收用时), apart from 整改用时
  OptDay voided_on;
  std::string void_reason;
  Id reopenings = 0, rejections = 0, extensions = 0, steps = 0;
  OptDay asked_until;  ///< an extension asked for and not decided yet
  OptDay asked_on;
  std::string listed_by;  ///< the body of the running listing (挂牌督办); empty = not listed
  OptDay listed_until;
  std::string remarks;
  Id round_id = 0;        ///< the round on record; `round` is its name
  std::string origin;     ///< I2026-0004: the visit at which it was found
  std::string repeat_of;  ///< H2026-0001: an earlier one at the same site
  OptDay recorded_on;
  Id import_event = 0;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};

using HazardField = Field<Hazard, State, Grade, Origin, Mode>;
template <>
struct FieldTable<Hazard> {
  static constexpr const char* table = "hazard";
  static constexpr char letter = 'H';  ///< of its numbers
  static std::span<const HazardField> all();
};

/// All fields in the order of the table's columns, `id` first.
inline std::span<const HazardField> hazard_fields() { return FieldTable<Hazard>::all(); }
/// The field of that name, or nullptr.
inline const HazardField* hazard_field(std::string_view name) { return field_of<Hazard>(name); }

/// "H2026-0001".
std::string number_of(const Hazard& hazard);
std::string hazard_number(Id year, Id serial);

using HazardNumber = RecordNumber;
/// Reads H2026-0001 (also without padding, lower case, full-width); nothing for other text.
std::optional<HazardNumber> parse_hazard_number(std::string_view text);

}  // namespace duban::model
