// The letter kept as it went out.
#pragma once

#include <string>

#include "casework/desk.hpp"
#include "model/evidence.hpp"
#include "model/order.hpp"

namespace duban::casework {

/// Keeps the letter of an issued order, or the copy of a recipient; one that was kept meanwhile
/// stays and is returned.
model::Evidence keep_letter(const Context& context, const model::Order& order, model::Id only,
                            const std::string& bytes, const std::string& name);

}  // namespace duban::casework
