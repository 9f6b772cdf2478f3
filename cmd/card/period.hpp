// The period that a card command names.
#pragma once

#include <string>

#include "rules/period.hpp"

namespace duban::cmd {

/// "2026Q3", "2026-09", 2026年第三季度; empty: the quarter that last reached its end. Failure usage for other text.
rules::Period card_period(const std::string& text, base::Day today);

}  // namespace duban::cmd
