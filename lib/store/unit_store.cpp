// SQL of units and people.
#include "store/unit_store.hpp"

namespace duban::store {

using model::Id;
using model::Person;
using model::Unit;

namespace {

constexpr const char* unit_columns =
    "SELECT id, code, name, short_name, kind, level, parent, sectors, aliases, credit_code, "
    "address, last_event FROM unit ";
constexpr std::string_view unit_insert =
    "INSERT INTO unit (id, code, name, short_name, kind, level, parent, sectors, aliases, "
    "credit_code, address, last_event) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
constexpr std::string_view unit_update =
    "UPDATE unit SET code = $1, name = $2, short_name = $3, kind = $4, level = $5, parent = $6, "
    "sectors = $7, aliases = $8, "
    "credit_code = $9, address = $10, last_event = $11 WHERE id = $12";

Unit read_unit(const Statement& row) {
  Unit u;
  u.id = row.integer(0);
  u.code = row.text(1);
  u.name = row.text(2);
  u.short_name = row.text(3);
  u.kind = model::from_word<model::UnitKind>(row.text(4)).value_or(model::UnitKind::government);
  u.level = model::from_word<model::Level>(row.text(5)).value_or(model::Level::none);
  u.parent = row.integer(6);
  u.sectors = row.text(7);
  u.aliases = row.text(8);
  u.credit_code = row.text(9);
  u.address = row.text(10);
  u.last_event = row.integer(11);
  return u;
}

/// Puts all columns but the id, from `at` on; returns the next place.
int put_facts(Statement& to, int at, const Unit& u) {
  to.put_text_or_null(at++, u.code);
  to.put_text_or_null(at++, u.name);
  to.put_text_or_null(at++, u.short_name);
  to.put_text_or_null(at++, model::word(u.kind));
  to.put_text_or_null(at++, model::word(u.level));
  to.put_id_or_null(at++, u.parent);
  to.put_text_or_null(at++, u.sectors);
  to.put_text_or_null(at++, u.aliases);
  to.put_text_or_null(at++, u.credit_code);
  to.put_text_or_null(at++, u.address);
  to.put(at++, u.last_event);
  return at;
}

Id next_id(const Database& db, std::string_view sql) {
  Statement row(db, sql);
  return row.step() ? row.integer(0) + 1 : 1;
}

std::vector<Unit> read_units(Statement& row) {
  std::vector<Unit> units;
  while (row.step()) units.push_back(read_unit(row));
  return units;
}

}  // namespace

std::vector<Unit> bodies(const Database& db) {
  Statement row(db, std::string(unit_columns) + "WHERE kind <> 'enterprise' ORDER BY id");
  return read_units(row);
}

void each_unit(const Database& db, const std::function<void(const Unit&)>& visit,
               bool enterprises_only) {
  Statement row(db,
                std::string(unit_columns) +
                    (enterprises_only ? "WHERE kind = 'enterprise' ORDER BY id" : "ORDER BY id"));
  while (row.step()) visit(read_unit(row));
}

std::optional<Unit> unit_by_id(const Database& db, Id id) {
  Statement row(db, std::string(unit_columns) + "WHERE id = $1");
  row.bind(id);
  if (!row.step()) return std::nullopt;
  return read_unit(row);
}

std::vector<Unit> enterprises_named(const Database& db, const std::string& name) {
  Statement row(db,
                std::string(unit_columns) + "WHERE kind = 'enterprise' AND name = $1 ORDER BY id");
  row.bind(name);
  return read_units(row);
}

std::int64_t count_units(const Database& db) {
  Statement row(db, "SELECT count(*) FROM unit");
  return row.step() ? row.integer(0) : 0;
}

void save_unit(Database& db, Unit& unit) {
  if (unit.id == 0) {
    UnitWriter(db).insert(unit);
    return;
  }
  Statement statement(db, unit_update);
  const int at = put_facts(statement, 1, unit);
  statement.put(at, unit.id);
  statement.run();
}

UnitNameReader::UnitNameReader(const Database& db)
    : row_(db, "SELECT name FROM unit WHERE id = $1") {}

std::string UnitNameReader::name(Id id) {
  row_.bind(id);
  std::string name = row_.step() ? std::string(row_.text(0)) : std::string();
  row_.reset();
  return name;
}

Id next_unit_id(const Database& db) { return next_id(db, "SELECT coalesce(max(id), 0) FROM unit"); }

UnitWriter::UnitWriter(Database& db) : insert_(db, unit_insert), next_id_(next_unit_id(db)) {}

void UnitWriter::insert(Unit& unit) {
  if (unit.id == 0) unit.id = next_id_++;
  insert_.bind(unit.id);
  put_facts(insert_, 2, unit);
  insert_.run();
}

std::vector<Person> persons(const Database& db) {
  Statement row(db,
                "SELECT id, name, login, unit, role, phone, email, retired_on, last_event FROM "
                "person ORDER BY id");
  std::vector<Person> people;
  while (row.step()) {
    Person p;
    p.id = row.integer(0);
    p.name = row.text(1);
    p.login = row.text(2);
    p.unit = row.integer(3);
    p.role = row.text(4);
    p.phone = row.text(5);
    p.email = row.text(6);
    p.retired_on = row.day(7);
    p.last_event = row.integer(8);
    people.push_back(std::move(p));
  }
  return people;
}

void save_person(Database& db, Person& person) {
  const bool is_new = person.id == 0;
  if (is_new) person.id = next_id(db, "SELECT coalesce(max(id), 0) FROM person");
  Statement statement(db, is_new ? "INSERT INTO person (name, login, unit, role, phone, email, "
                                   "retired_on, last_event, id) "
                                   "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
                                 : "UPDATE person SET name = $1, login = $2, unit = $3, role = $4, "
                                   "phone = $5, email = $6, "
                                   "retired_on = $7, last_event = $8 WHERE id = $9");
  statement.put(1, person.name);
  statement.put_text_or_null(2, person.login);
  statement.put_id_or_null(3, person.unit);
  statement.put_text_or_null(4, person.role);
  statement.put_text_or_null(5, person.phone);
  statement.put_text_or_null(6, person.email);
  statement.put(7, person.retired_on);
  statement.put(8, person.last_event);
  statement.put(9, person.id);
  statement.run();
}

}  // namespace duban::store
