// Binding a database to the place that it sends from.
#pragma once

#include "casework/desk.hpp"

namespace duban::casework {

/// Sets the day up to which reminders count as sent; the mark is sealed in the log. Failure invalid
/// for a day in the future.
void set_mark(const Context& context, base::Day day);

/// Binds it to this host and path. False when it was already.
bool adopt(const Context& context);
/// Binds it when it never sent yet.
void adopt_if_new(const Context& context);

}  // namespace duban::casework
