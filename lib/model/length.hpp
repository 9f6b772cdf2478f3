// Lengths of time as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "model/deadline.hpp"

namespace duban::model {

/// Reads "60d", "60日", "60天", "20wd", "20工作日", "20个工作日", "3m", "3个月"; nothing for any
/// other text. More than fifty years is no length either. A bare number and a bare "w" are refused:
/// nobody can tell weeks from workdays.
std::optional<Length> parse_length(std::string_view text);

/// "60d", "20wd", "3m".
std::string to_text(Length length);
/// 60日（自然日）, 20个工作日, 3个月.
base::Message length_word(Length length);

}  // namespace duban::model
