// Rounds and visits with what came of them.
#pragma once

#include <vector>

#include "report/inspection_table.hpp"
#include "rules/permission.hpp"
#include "store/engine/database.hpp"
#include "store/inspection_store.hpp"

namespace duban::gather {

/// Each with its round and what became of its findings.
std::vector<report::VisitLine> visit_lines(const store::Database& db,
                                           const std::vector<model::Visit>& visits);
struct Secret;
/// A visit that is kept back, for whom it is there.
report::VisitLine secret_line(const Secret& secret);
/// Planned ones that are kept back are not counted.
std::vector<report::RoundLine> round_lines(const store::Database& db,
                                           const std::vector<model::Round>& rounds);

}  // namespace duban::gather
