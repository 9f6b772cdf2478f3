// How alike two texts are: trigrams in common (Dice).
#pragma once

#include <set>
#include <string>

#include "base/fraction.hpp"

namespace duban::rules {

/// The trigrams of ^text$ without digits, punctuation and blanks, widths made even (NFKC).
std::set<std::string> trigrams(const std::string& text);

/// 2·|A∩B| ÷ (|A|+|B|), from 0 to 1; 0 where a text has no letters.
base::Fraction dice(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace duban::rules
