// The rules file (duban-rules(5)) and the calendar file of one year.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <vector>

#include "base/message.hpp"
#include "model/loaded.hpp"
#include "model/rulebook.hpp"

namespace duban::intake {

/// Reads and checks a rules file. Failure invalid with file and line for an unknown key or a value
/// that cannot be read.
model::RulesFile read_rules(std::string_view body, const std::string& file);

/// The rules as values. Entries must come from read_rules.
model::Rulebook rulebook(const std::map<std::string, std::string>& entries);

/// Reads a calendar file: year, notices (number, date, verified), off and work days. Failure
/// invalid with file and line.
model::CalendarYear read_calendar(std::string_view body, const std::string& file);

/// What is odd about a calendar year, as sentences: a make-up workday on a weekday, too few days
/// off, an unverified notice.
std::vector<base::Message> calendar_worries(const model::CalendarYear& year);

}  // namespace duban::intake
