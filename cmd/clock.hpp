// Moments in words: days of a time zone, and UTC as the log writes it.
#pragma once

#include <ctime>
#include <optional>
#include <string>

#include "base/day.hpp"

namespace duban::cmd {

/// A moment in a time zone, whatever zone the process runs in. Failure refused when the machine has
/// no zone data.
std::tm in_zone(std::time_t moment, const std::string& zone);
base::Day day_in_zone(std::time_t moment, const std::string& zone);
/// "2026-11-23T00:00:00Z".
std::string utc_text(std::time_t moment);
/// The moment a day of a time zone ends.
std::time_t end_of_day(base::Day day, const std::string& zone);
/// Reads 2026-11-23T08:00:00 as UTC; nothing for other text.
std::optional<std::time_t> parse_utc(const std::string& text);

}  // namespace duban::cmd
