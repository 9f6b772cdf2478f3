// A reminder as values for its templates, in the language of the office.
#pragma once

#include "report/digest.hpp"

namespace duban::render {

/// The values of one digest, by the names that its template uses.
report::Document digest_values(const report::Digest& digest, const report::UnitName& unit);
/// Every place of such a template, with one entry in each list.
report::Document digest_shape();

/// Each place with what it is, for the manual.
std::vector<std::pair<std::string, base::Message>> digest_places();

}  // namespace duban::render
