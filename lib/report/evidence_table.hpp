// Files kept as evidence, as a table.
#pragma once

#include <vector>

#include "model/evidence.hpp"
#include "report/sheet.hpp"

namespace duban::report {

/// file, kind, date, by, note, type, bytes, hash.
Table evidence_table(const std::vector<model::Evidence>& list);

}  // namespace duban::report
