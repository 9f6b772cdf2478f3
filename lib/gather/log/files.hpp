// The kept files, looked at.
#pragma once

#include <vector>

#include "store/engine/database.hpp"

namespace duban::gather {

/// What is wrong with the kept files, a sentence each; empty = all are there as they were kept.
std::vector<base::Message> evidence_problems(const store::Database& db);

}  // namespace duban::gather
