// What records are about, for reading aloud.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "rules/card_figures.hpp"
#include "store/engine/database.hpp"

namespace duban::cmd {

/// From a number (H2026-0001, T2026-0001) of a record behind one of these figures to the first
/// words of its problem or measure; empty for other numbers. Read for all at once.
std::function<std::string(const std::string&)> record_labels(
    const store::Database& db, std::span<const rules::CardFigures* const> figures);

}  // namespace duban::cmd
