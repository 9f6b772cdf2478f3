// Full names of units by id, enterprises looked up as they are met.
#pragma once

#include <functional>
#include <string>

#include "model/unit.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// A function from id to full name; empty for id 0. It reads the database and remembers.
std::function<std::string(model::Id)> name_book(const store::Database& db);

}  // namespace duban::gather
