// The period and the colour that a card command names.
#pragma once

#include <string>

#include "rules/period.hpp"

namespace duban::cmd {

class Session;

/// "2026Q3", "2026-09", 2026年第三季度; empty: the quarter that last reached its end. Failure usage
/// for other text.
rules::Period card_period(const std::string& text, base::Day today);

/// The colour of the rules in force that a word means: its id or its name in either language; empty
/// for an empty word. Failure usage for another one.
std::string colour_value(Session& session, const std::string& text);

}  // namespace duban::cmd
