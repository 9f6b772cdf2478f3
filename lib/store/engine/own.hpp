// The database as somebody sees it who may only look at their own matters.
#pragma once

#include <string>
#include <vector>

#include "model/fields.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// Whose matters are seen.
struct OwnScope {
  std::vector<model::Id> units;  ///< the unit and every unit below it
  model::Id person = 0;
  std::string by;            ///< as entries name the person: what they registered is theirs
  std::string name;          ///< without the unit, where nobody else has it; else empty
  bool sees_drafts = false;  ///< also orders to their units that are not issued yet
};

/// While it lives, views of the same names stand before the tables of the connection: what may not
/// be seen does not exist, for lists, counts, totals and names alike. Writing goes to the tables
/// themselves (Database::target); the file is not touched.
class Own {
 public:
  Own(Database& db, const OwnScope& scope);
  ~Own();
  Own(const Own&) = delete;
  Own& operator=(const Own&) = delete;
  /// Takes the views away for a while (the letter of an issued order is read as of its issue), and
  /// puts them back.
  void set_aside();
  void put_back();

 private:
  Database& db_;
};

}  // namespace duban::store
