// Units and people in the database.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/unit.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// All units but enterprises, by id.
std::vector<model::Unit> bodies(const Database& db);
/// All units, or only enterprises; by id.
void each_unit(const Database& db, const std::function<void(const model::Unit&)>& visit,
               bool enterprises_only = false);
std::optional<model::Unit> unit_by_id(const Database& db, model::Id id);
/// Enterprises of that exact name, by id.
std::vector<model::Unit> enterprises_named(const Database& db, const std::string& name);

/// Calls visit(id, name) for every enterprise.
void each_site_name(const Database& db,
                    const std::function<void(model::Id, std::string_view)>& visit);

/// All people, by id.
std::vector<model::Person> persons(const Database& db);
/// People of that name, or with that login when it is not empty; by id.
std::vector<model::Person> people_like(const Database& db, const std::string& name,
                                       const std::string& login);

}  // namespace duban::store
