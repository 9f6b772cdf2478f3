// What consulting others came to, for whoever submits or signs a draft.
#pragma once

#include <vector>

#include "model/order.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Adds a word for units that supervise an item, and are neither recipients nor were consulted;
/// nothing where its kind asks for no 会签.
void doubt_unasked(const store::Database& db, const model::Order& order,
                   const model::OrderKind& kind, std::vector<base::Message>& doubts);
/// Adds a word for each unit that has objections or did not answer. Failure invalid where its kind
/// needs 会签 and it is not complete.
void expect_consulted(const store::Database& db, const model::Order& order,
                      const model::OrderKind& kind, std::vector<base::Message>& doubts);

}  // namespace duban::gather
