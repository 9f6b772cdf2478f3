// Rules, calendar and names in force, and what a text means by them.
#pragma once

#include <map>
#include <string>

#include "model/rulebook.hpp"
#include "rules/calendar.hpp"
#include "rules/person_names.hpp"
#include "rules/unit_names.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// The persons on record by name, those who left too.
const rules::PersonNames& people_of(const store::Database& db);

/// Settings of the office by key, until something is written.
const std::map<std::string, std::string>& settings_of(const store::Database& db);
/// The rules in force. They, the calendar and the names are read once, until something is written.
model::Rulebook rules_of(const store::Database& db);
rules::Calendar calendar_of(const store::Database& db);
/// The office's own level; city when none is set.
model::Level office_level(const store::Database& db);
/// The office itself as a unit; 0 when none is set.
model::Id office_unit(const store::Database& db);
/// Every unit by name; enterprises are looked up when they are asked for.
rules::UnitNames names_of(const store::Database& db);
/// The body that this office acts for, as its listings name it: its committee when it is an office
/// of one.
std::string own_body(const store::Database& db);

/// The one unit that a text means. Failures: not_found with the nearest name, invalid with the
/// candidates.
model::Id resolve_unit(const rules::UnitNames& names, const std::string& text);
/// The sentence of such a failure, or an empty message when the text means exactly one unit (set in
/// `id`).
base::Message unit_problem(const rules::UnitNames& names, const std::string& text, model::Id& id);

/// The clock policy of this office: the named one, else the default of its level. Failure not_found
/// for an unknown name.
model::Policy policy_of(const store::Database& db, const model::Rulebook& rules,
                        const std::string& named);

/// A deadline written on a command line: a date as people type it, or a length counted from `from`
/// on the calendar and rolled to a workday. Failure usage.
base::Day deadline_text(const std::string& text, base::Day from, const rules::Calendar& calendar);

}  // namespace duban::gather
