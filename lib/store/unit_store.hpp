// Units and people in the database.
#pragma once

#include <functional>
#include <optional>
#include <string>
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
std::int64_t count_units(const Database& db);

/// Names by id with one prepared statement; empty for an unknown id.
class UnitNameReader {
 public:
  explicit UnitNameReader(const Database& db);
  std::string name(model::Id id);

 private:
  Statement row_;
};

/// The id that the next unit gets.
model::Id next_unit_id(const Database& db);

/// id 0 inserts and sets the id; else updates.
void save_unit(Database& db, model::Unit& unit);
/// Prepared insert for many enterprises.
class UnitWriter {
 public:
  explicit UnitWriter(Database& db);
  void insert(model::Unit& unit);

 private:
  Statement insert_;
  model::Id next_id_ = 0;
};

std::vector<model::Person> persons(const Database& db);
void save_person(Database& db, model::Person& person);

}  // namespace duban::store
