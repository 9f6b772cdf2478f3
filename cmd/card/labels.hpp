// What records are about, for reading aloud.
#pragma once

#include <functional>
#include <string>

#include "store/engine/database.hpp"

namespace duban::cmd {

/// From a number (H2026-0001, T2026-0001) to the first words of its problem or measure; empty for
/// other numbers.
std::function<std::string(const std::string&)> record_labels(const store::Database& db);

}  // namespace duban::cmd
