// Who may do what, as tables.
#pragma once

#include <string>

#include "model/right.hpp"
#include "report/sheet.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Everybody (or one person, by name) with roles, and a column a right: all, own or nothing; with
/// `rights` only who has any of them.
report::Table rights_table(const store::Database& db, const std::string& person,
                           model::Right rights);
/// Loans of rights, the newest first.
report::Table loans_table(const store::Database& db, base::Day today);
/// What was done by break-glass, the newest first.
report::Table broken_glass_table(const store::Database& db);

}  // namespace duban::gather
