// Dates as people type them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/day.hpp"
#include "base/message.hpp"

namespace duban::intake {

/// A day, or a sentence that says what is wrong with the text and what would be right.
using DateText = std::variant<base::Day, base::Message>;

/// Reads 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, each also with a time behind it, and
/// 3月5日 or 3-5 when a year is given. Full-width digits are read too. A day that does not exist is
/// refused, never moved.
DateText read_date(std::string_view text, std::optional<int> year = std::nullopt);

/// The part of a text behind the mark of a span: 5月 of 3月—5月, completed by year and month of the
/// part before it (2026年5月, 3月8日 of 3月5日至8日). Nothing for a text that is no span.
std::optional<std::string> end_of_span(std::string_view text);

/// A folded text without what only explains a day: (星期日), (周三), (含当日), (暂定).
std::string without_asides(std::string text);

/// Does the text name its year in four figures?
bool names_year(std::string_view text);

/// The sentence for a date or limit that names no year.
base::Message without_year(std::string_view text);

/// Is this the sentence for a day that does not exist, such as 2026-02-30?
bool is_no_such_day(const base::Message& message);

}  // namespace duban::intake
