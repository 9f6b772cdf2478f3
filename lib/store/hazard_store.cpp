// SQL of hazards: rows through the table of fields.
#include "store/hazard_store.hpp"

#include "base/text.hpp"

namespace duban::store {

using model::Hazard;
using model::HazardField;
using model::Id;
using model::OptDay;

namespace {

using Fields = std::vector<const HazardField*>;

const Fields& all_fields() {
  static const Fields fields = [] {
    Fields list;
    for (const auto& field : model::hazard_fields()) list.push_back(&field);
    return list;
  }();
  return fields;
}

std::string column_list(const Fields& fields = all_fields()) {
  std::string list;
  for (const auto* field : fields) list += (list.empty() ? "" : ", ") + std::string(field->name);
  return list;
}

/// Only some of the fields, in the order asked.
Hazard read_hazard(const Statement& row, const Fields& fields) {
  Hazard h;
  int column = 0;
  for (const auto* field : fields) record_detail::take(row, column++, h, *field);
  return h;
}

Hazard read_hazard(const Statement& row) { return read_record<Hazard>(row); }

constexpr const char* brief_sql =
    "SELECT id, year, serial, state, found_on, territory, sector, grade, dispatched_on, "
    "clock_origin, clock_start, baseline_on, "
    "due_on, fixed_on, accepted_on, closed_on, voided_on, recorded_on, responsible, steps, "
    "suspended_from, suspended_until, told_on "
    "FROM hazard WHERE undone IS NULL";

}  // namespace

void each_hazard(const Database& db, const HazardQuery& query,
                 const std::function<bool(const Hazard&)>& visit) {
  const Conditions conditions = conditions_of(query);
  Fields fields;
  for (const char* name : query.only) fields.push_back(model::hazard_field(name));
  if (fields.empty()) fields = all_fields();
  std::string sql =
      "SELECT " + column_list(fields) + " FROM hazard " + conditions.where + conditions.order;
  if (query.limit >= 0 || query.offset > 0) {
    sql += " LIMIT " + std::to_string(query.limit < 0 ? 9'000'000'000LL : query.limit) +
           " OFFSET " + std::to_string(query.offset);
  }
  Statement row(db, sql);
  row.reset();
  int at = 0;
  for (const auto& value : conditions.values) row.put(++at, value);
  while (row.step())
    if (!visit(read_hazard(row, fields))) return;
}

std::vector<Hazard> hazards(const Database& db, const HazardQuery& query) {
  std::vector<Hazard> list;
  each_hazard(db, query, [&](const Hazard& h) {
    list.push_back(h);
    return true;
  });
  return list;
}

std::int64_t count_hazards(const Database& db) { return count_records<Hazard>(db); }

std::optional<Hazard> hazard_by_number(const Database& db, model::HazardNumber number) {
  Statement row(db, select_every<Hazard>() + "WHERE year = $1 AND serial = $2");
  row.bind(number.year, number.serial);
  if (!row.step()) return std::nullopt;
  return read_hazard(row);
}

std::int64_t count_due(const Database& db, const model::OptDay& from, base::Day before) {
  Statement row(db,
                "SELECT count(*) FROM hazard WHERE state IN ('dispatched','rectifying') AND due_on "
                ">= $1 AND due_on < $2");
  const std::string first = from ? base::to_iso(*from) : "0000", last = base::to_iso(before);
  row.bind(first, last);
  return row.step() ? row.integer(0) : 0;
}

Waiting count_waiting(const Database& db) {
  Statement row(
      db,
      "SELECT CASE WHEN responsible IS NULL THEN 1 ELSE 0 END, count(*) FROM hazard WHERE state IN "
      "('registered','fixed','accepted') AND "
      "state = 'registered' GROUP BY 1");
  Waiting waiting;
  while (row.step())
    (row.integer(0) != 0 ? waiting.unowned : waiting.undispatched) = row.integer(1);
  return waiting;
}

Id last_serial(const Database& db, Id year) {
  Statement row(db, "SELECT coalesce(max(serial), 0) FROM hazard WHERE year = $1");
  row.bind(year);
  return row.step() ? row.integer(0) : 0;
}

std::string number_of_hazard(const Database& db, Id id) {
  Statement row(db, "SELECT year, serial FROM hazard WHERE id = $1");
  row.bind(id);
  return row.step() ? model::hazard_number(row.integer(0), row.integer(1)) : std::string();
}

std::optional<Hazard> hazard_by_id(const Database& db, Id id) {
  return record_by_id<Hazard>(db, id);
}

std::vector<Hazard> voided_by_ref(const Database& db, const std::string& ledger,
                                  const std::string& ref) {
  Statement row(db, select_all<Hazard>() +
                        "WHERE state = 'voided' AND ledger = $1 AND ref = $2 ORDER BY id DESC");
  row.bind(ledger, ref);
  std::vector<Hazard> list;
  while (row.step()) list.push_back(read_hazard(row));
  return list;
}

std::vector<Hazard> hazards_by_ref(const Database& db, const std::string& ledger,
                                   const std::string& ref) {
  static const std::string in_ledger =
      select_all<Hazard>() +
      "WHERE ledger = $1 AND ref = $2 AND ref IS NOT NULL AND state <> 'voided'";
  static const std::string anywhere =
      select_all<Hazard>() + "WHERE ref = $1 AND state <> 'voided' ORDER BY year, serial";
  Statement row(db, ledger.empty() ? anywhere : in_ledger);
  if (ledger.empty())
    row.bind(ref);
  else
    row.bind(ledger, ref);
  std::vector<Hazard> list;
  while (row.step()) list.push_back(read_hazard(row));
  return list;
}

void each_hazard_brief(const Database& db, const std::function<void(const Hazard&)>& visit) {
  Statement row(db, brief_sql);
  Hazard h;
  while (row.step()) {
    h.id = row.integer(0);
    h.year = row.integer(1);
    h.serial = row.integer(2);
    h.state = model::from_word<model::State>(row.text(3)).value_or(model::State::registered);
    h.found_on = row.day(4);
    h.territory = row.integer(5);
    h.sector.assign(row.text(6));
    h.grade = row.text(7) == "major" ? model::Grade::major : model::Grade::ordinary;
    h.dispatched_on = row.day(8);
    h.clock_origin = model::from_word<model::Origin>(row.text(9)).value_or(model::Origin::none);
    h.clock_start = row.day(10);
    h.baseline_on = row.day(11);
    h.due_on = row.day(12);
    h.fixed_on = row.day(13);
    h.accepted_on = row.day(14);
    h.closed_on = row.day(15);
    h.voided_on = row.day(16);
    h.recorded_on = row.day(17);
    h.responsible = row.integer(18);
    h.steps = row.integer(19);
    h.suspended_from = row.day(20);
    h.suspended_until = row.day(21);
    h.told_on = row.day(22);
    visit(h);
  }
}

namespace {

std::vector<Hazard> by_refs(const Database& db, const std::string& ledger,
                            std::span<const std::string> refs, const char* state) {
  std::vector<Hazard> list;
  if (refs.empty()) return list;
  Statement row(db, select_all<Hazard>() + "WHERE ledger = $1 AND " + state + " AND ref IN " +
                        places_from(2) + " ORDER BY id DESC");
  in_pieces(refs, [&](std::span<const std::string> piece) {
    row.bind(ledger);
    put_list(row, 2, piece);
    while (row.step()) list.push_back(read_hazard(row));
  });
  return list;
}

}  // namespace

std::vector<Hazard> hazards_by_refs(const Database& db, const std::string& ledger,
                                    std::span<const std::string> refs) {
  return by_refs(db, ledger, refs, "state <> 'voided'");
}

std::vector<Hazard> voided_by_refs(const Database& db, const std::string& ledger,
                                   std::span<const std::string> refs) {
  return by_refs(db, ledger, refs, "state = 'voided'");
}

bool has_voided(const Database& db) {
  Statement row(db, "SELECT 1 FROM hazard WHERE state = 'voided' LIMIT 1");
  return row.step();
}

std::vector<model::Step> steps_of(const Database& db, Id hazard) {
  return steps_of(db, StepsOf::hazard, hazard);
}

void each_step(const Database& db, const std::function<void(const model::Step&)>& visit) {
  each_step(db, StepsOf::hazard, visit);
}

void drop_secondary_indexes(Database& db) {
  db.execute(
      "DROP INDEX hazard_due; DROP INDEX hazard_waiting; DROP INDEX hazard_unowned; "
      "DROP INDEX hazard_own_ref");
}

void build_secondary_indexes(Database& db) {
  db.execute(
      "CREATE INDEX hazard_due ON hazard (due_on) WHERE state IN ('dispatched','rectifying');"
      "CREATE INDEX hazard_waiting ON hazard (state) WHERE state IN "
      "('registered','fixed','accepted');"
      "CREATE INDEX hazard_unowned ON hazard (found_on) WHERE responsible IS NULL AND state NOT IN "
      "('closed','voided');"
      "CREATE INDEX hazard_own_ref ON hazard (ref) WHERE ref IS NOT NULL");
}

std::vector<std::string> sectors(const Database& db) {
  Statement row(
      db,
      "SELECT DISTINCT sector FROM hazard WHERE sector IS NOT NULL AND undone IS NULL AND "
      "state <> 'voided' ORDER BY sector");
  std::vector<std::string> all;
  while (row.step()) all.emplace_back(row.text(0));
  return all;
}

}  // namespace duban::store
