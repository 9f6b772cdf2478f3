// The values of a letter: what an order says, in the words and dates of official letters (GB/T
// 9704-2012).
#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"
#include "report/field_cells.hpp"
#include "report/letter_facts.hpp"

namespace duban::report {

/// Every place that a letter knows; lists have one entry, so that the places of its entries are
/// known too.
Document letter_shape();
/// Each place with what it is, for the manual; those of a list's entries as list.name.
std::vector<std::pair<std::string, base::Message>> letter_places();
Document letter(const LetterFacts& facts, const UnitName& unit);

}  // namespace duban::report
