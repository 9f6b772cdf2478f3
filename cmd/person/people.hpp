// The table of people.
#pragma once

#include <vector>

#include "model/unit.hpp"
#include "report/sheet.hpp"
#include "store/engine/database.hpp"

namespace duban::cmd {

report::Table people_table(const store::Database& db, const std::vector<model::Person>& people);

}  // namespace duban::cmd
