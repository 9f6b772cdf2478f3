// Series of document numbers.
#pragma once

#include <string>

#include "casework/desk.hpp"
#include "model/order.hpp"

namespace duban::casework {

/// The number that a series starts with in a year, set once for a start in mid-year; `code` is that
/// of a kind, or its id when it has none. Failures: usage (no reason), not_found (no such series),
/// invalid (numbers were taken already).
void start_series(const Context& context, const std::string& code, model::Id year, model::Id next,
                  const std::string& because);
/// The next number of a series.
model::Id next_in_series(const store::Database& db, const std::string& series, model::Id year);

}  // namespace duban::casework
