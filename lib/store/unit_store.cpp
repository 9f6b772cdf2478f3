// SQL of units and people.
#include "store/unit_store.hpp"

#include "store/record.hpp"

namespace duban::store {

using model::Id;
using model::Person;
using model::Unit;

std::vector<Unit> bodies(const Database& db) {
  Statement row(db, select_all<Unit>() + "WHERE kind <> 'enterprise' ORDER BY id");
  return read_records<Unit>(row);
}

void each_unit(const Database& db, const std::function<void(const Unit&)>& visit,
               bool enterprises_only) {
  Statement row(db, select_all<Unit>() + (enterprises_only ? "WHERE kind = 'enterprise' ORDER BY id"
                                                           : "ORDER BY id"));
  while (row.step()) visit(read_record<Unit>(row));
}

std::optional<Unit> unit_by_id(const Database& db, Id id) { return record_by_id<Unit>(db, id); }

std::vector<Unit> enterprises_named(const Database& db, const std::string& name) {
  Statement row(db, select_all<Unit>() + "WHERE kind = 'enterprise' AND name = $1 ORDER BY id");
  row.bind(name);
  return read_records<Unit>(row);
}

void each_site_name(const Database& db, const std::function<void(Id, std::string_view)>& visit) {
  Statement row(db, "SELECT id, name FROM unit WHERE kind = 'enterprise' AND undone IS NULL");
  while (row.step()) visit(row.integer(0), row.text(1));
}

std::vector<Person> persons(const Database& db) {
  Statement row(db, select_all<Person>() + "ORDER BY id");
  return read_records<Person>(row);
}

std::vector<Person> people_like(const Database& db, const std::string& name,
                                const std::string& login) {
  Statement row(db, select_all<Person>() +
                        "WHERE name = $1 OR (login = $2 AND login IS NOT NULL) "
                        "ORDER BY id");
  row.reset();
  row.put(1, name);
  row.put_text_or_null(2, login);
  return read_records<Person>(row);
}

}  // namespace duban::store
