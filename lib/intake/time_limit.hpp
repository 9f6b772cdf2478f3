// Time limits as offices write them: 2026年9月底, 6月底前, 三季度末, 上半年, 年底前, 长期坚持.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/message.hpp"
#include "model/task.hpp"

namespace duban::intake {

/// A time limit: its wording, how coarse it is, and the period's last day (none for a standing
/// one).
struct TimeLimit {
  std::string text;
  model::Precision precision = model::Precision::none;
  model::OptDay due;
};

/// A time limit, or a sentence that says what is wrong with the text. A text without a year takes
/// `year`. A text that cannot be read is never guessed at.
std::variant<TimeLimit, base::Message> read_time_limit(std::string_view text, int year);

}  // namespace duban::intake
