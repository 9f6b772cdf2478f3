// How a deadline was counted, kept beside it: "2026-11-23 10wd roll calendar 8 provisional".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/deadline.hpp"
#include "model/fields.hpp"

namespace duban::model {

/// Start event, length, whether the last day rolls to a workday, the calendar it was counted on,
/// and whether that reaches beyond the last year with a holiday notice (暂定).
struct Counted {
  base::Day start;
  Length length;
  bool roll = false;
  Id calendar = 0;
  bool provisional = false;
};

/// The text that parse_counted reads.
std::string to_text(const Counted& counted);
/// Nothing for an empty text (a date as written, or one counted before this was kept) and for one
/// that is none of ours.
std::optional<Counted> parse_counted(std::string_view text);
/// Was it counted beyond the last loaded year?
bool is_provisional(std::string_view counted);

}  // namespace duban::model
