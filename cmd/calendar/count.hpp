// What calendar add and calendar sub share.
#pragma once

#include <optional>
#include <string>

#include "model/deadline.hpp"
#include "rules/calendar.hpp"

namespace duban::cmd {

class Session;

/// "60d" and the like. Failure usage, with what would be right.
model::Length length_value(const std::string& text);
/// The calendar of the database, or the shipped one when there is no database.
rules::Calendar session_calendar(Session& session);
/// Prints the date; on a terminal also how it came about.
void print_counted(Session& session, base::Day start, model::Length length,
                   const rules::Counted& counted, bool back, const rules::Calendar& calendar);

}  // namespace duban::cmd
