// Units named on a command line.
#pragma once

#include <string>
#include <vector>

#include "model/unit.hpp"
#include "store/engine/database.hpp"

namespace duban::cmd {

/// The units that the texts name; with `subtree` also all below them. Failures: not_found, invalid.
std::vector<model::Id> unit_ids(const store::Database& db, const std::vector<std::string>& texts,
                                bool subtree);

}  // namespace duban::cmd
