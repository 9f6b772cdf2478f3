// Binding a database to the place that it sends from.
#pragma once

#include "casework/desk.hpp"

namespace duban::casework {

/// Binds it to this host and path. False when it was already.
bool adopt(const Context& context);
/// Binds it when it never sent yet.
void adopt_if_new(const Context& context);

}  // namespace duban::casework
