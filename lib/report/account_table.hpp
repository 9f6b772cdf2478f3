// The accountability register as a table, and the words of its kinds and states.
#pragma once

#include <vector>

#include "model/account.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// By its kind: a bulletin was not held, a statement is owed.
base::Message account_state_word(const model::Account& account);

/// number, kind, state, unit, person, reason, what is owed by when, the days of its steps.
Table accounts_table(const std::vector<model::Account>& list, base::Day today,
                     const UnitName& unit);
/// Heading and value of everything on record about one entry.
Table account_facts_table(const model::Account& account, const UnitName& unit);

}  // namespace duban::report
