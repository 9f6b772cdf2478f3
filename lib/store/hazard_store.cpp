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

const std::string& select_all() {
  static const std::string sql = "SELECT " + column_list() + " FROM hazard ";
  return sql;
}

std::string insert_sql() {
  std::string values;
  for (std::size_t i = 1; i <= model::hazard_fields().size(); ++i) values += (i == 1 ? "$" : ", $") + std::to_string(i);
  return "INSERT INTO hazard (" + column_list() + ") VALUES (" + values + ")";
}

void put(Statement& to, int at, const Hazard& h, const HazardField& field) {
  std::visit(
      [&](auto member) {
        const auto& value = h.*member;
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::string>)
          to.put_text_or_null(at, value);
        else if constexpr (std::is_same_v<T, OptDay>)
          to.put(at, value);
        else if constexpr (std::is_same_v<T, Id>)
          to.put_id_or_null(at, value);
        else
          to.put_text_or_null(at, model::word(value));
      },
      field.member);
}

Hazard read(const Statement& row, const Fields& fields = all_fields()) {
  Hazard h;
  int column = 0;
  for (const auto* field : fields) {
    const int at = column++;
    if (row.is_null(at)) continue;
    std::visit(
        [&](auto member) {
          using T = std::decay_t<decltype(h.*member)>;
          if constexpr (std::is_same_v<T, Id>)
            h.*member = row.integer(at);
          else if constexpr (std::is_same_v<T, std::string>)
            h.*member = row.text(at);
          else if constexpr (std::is_same_v<T, OptDay>)
            h.*member = row.day(at);
          else
            h.*member = model::from_word<T>(row.text(at)).value_or(h.*member);
        },
        field->member);
  }
  return h;
}

model::Step read_step(const Statement& row) {
  model::Step s;
  s.id = row.integer(0);
  s.hazard = row.integer(1);
  s.sequence = row.integer(2);
  s.verb = row.text(3);
  s.on = row.day(4).value_or(base::Day{});
  s.by = row.text(5);
  s.because = row.text(6);
  s.text = row.text(7);
  s.from = row.day(8);
  s.until = row.day(9);
  s.due_before = row.day(10);
  s.due_after = row.day(11);
  s.unit_before = row.integer(12);
  s.unit_after = row.integer(13);
  s.late_entry = row.integer(14);
  s.imported = row.integer(15);
  s.event = row.integer(16);
  return s;
}

constexpr const char* step_columns =
    "SELECT id, hazard, sequence, verb, on_day, by_whom, because, body, from_day, until_day, due_before, due_after, "
    "unit_before, unit_after, late_entry, imported, event FROM hazard_step ";

constexpr const char* brief_sql =
    "SELECT id, year, serial, state, found_on, territory, sector, grade, dispatched_on, clock_origin, clock_start, baseline_on, "
    "due_on, fixed_on, accepted_on, closed_on, voided_on, recorded_on, responsible, steps, suspended_from, suspended_until "
    "FROM hazard";

}  // namespace

void each_hazard(const Database& db, const HazardQuery& query, const std::function<bool(const Hazard&)>& visit) {
  const Conditions conditions = conditions_of(query);
  Fields fields;
  for (const char* name : query.only) fields.push_back(model::hazard_field(name));
  if (fields.empty()) fields = all_fields();
  std::string sql = "SELECT " + column_list(fields) + " FROM hazard " + conditions.where + conditions.order;
  if (query.limit >= 0 || query.offset > 0) {
    sql += " LIMIT " + std::to_string(query.limit < 0 ? 9'000'000'000LL : query.limit) + " OFFSET " + std::to_string(query.offset);
  }
  Statement row(db, sql);
  row.reset();
  int at = 0;
  for (const auto& value : conditions.values) row.put(++at, value);
  while (row.step())
    if (!visit(read(row, fields))) return;
}

std::vector<Hazard> hazards(const Database& db, const HazardQuery& query) {
  std::vector<Hazard> list;
  each_hazard(db, query, [&](const Hazard& h) {
    list.push_back(h);
    return true;
  });
  return list;
}

std::int64_t count_hazards(const Database& db) {
  Statement row(db, "SELECT count(*) FROM hazard");
  return row.step() ? row.integer(0) : 0;
}

std::optional<Hazard> hazard_by_number(const Database& db, model::HazardNumber number) {
  Statement row(db, select_all() + "WHERE year = $1 AND serial = $2");
  row.bind(number.year, number.serial);
  if (!row.step()) return std::nullopt;
  return read(row);
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
  Statement row(db, select_all() + "WHERE id = $1");
  row.bind(id);
  if (!row.step()) return std::nullopt;
  return read(row);
}

std::vector<Hazard> voided_by_ref(const Database& db, const std::string& ledger, const std::string& ref) {
  Statement row(db, select_all() + "WHERE state = 'voided' AND ledger = $1 AND ref = $2 ORDER BY id DESC");
  row.bind(ledger, ref);
  std::vector<Hazard> list;
  while (row.step()) list.push_back(read(row));
  return list;
}

HazardReader::HazardReader(const Database& db) : row_(db, select_all() + "WHERE id = $1") {}

std::optional<Hazard> HazardReader::get(Id id) {
  row_.bind(id);
  if (!row_.step()) return std::nullopt;
  return read(row_);
}

std::vector<Hazard> hazards_by_ref(const Database& db, const std::string& ledger, const std::string& ref) {
  static const std::string in_ledger = select_all() + "WHERE ledger = $1 AND ref = $2 AND ref IS NOT NULL AND state <> 'voided'";
  static const std::string anywhere = select_all() + "WHERE ref = $1 AND state <> 'voided' ORDER BY year, serial";
  Statement row(db, ledger.empty() ? anywhere : in_ledger);
  if (ledger.empty())
    row.bind(ref);
  else
    row.bind(ledger, ref);
  std::vector<Hazard> list;
  while (row.step()) list.push_back(read(row));
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
    visit(h);
  }
}

HazardWriter::HazardWriter(Database& db) : db_(db), insert_(db, insert_sql()) {
  Statement row(db, "SELECT coalesce(max(id), 0) FROM hazard");
  next_id_ = row.step() ? row.integer(0) + 1 : 1;
}

void HazardWriter::number(Hazard& hazard, int year) {
  if (year != year_) {
    finish();
    year_ = year;
    Statement row(db_, "SELECT last FROM counter WHERE series = 'H' AND year = $1");
    row.bind(year);
    last_ = row.step() ? row.integer(0) : 0;
  }
  hazard.id = next_id_++;
  hazard.year = year;
  hazard.serial = ++last_;
}

void HazardWriter::finish() {
  if (year_ == 0) return;
  Statement(db_,
            "INSERT INTO counter (series, year, last) VALUES ('H', $1, $2) "
            "ON CONFLICT (series, year) DO UPDATE SET last = excluded.last")
      .bind(year_, last_)
      .run();
  year_ = 0;
}

void HazardWriter::insert(const Hazard& hazard) {
  insert_.reset();
  int at = 0;
  for (const auto& field : model::hazard_fields()) put(insert_, ++at, hazard, field);
  insert_.run();
}

void HazardWriter::update(const Hazard& before, const Hazard& after) {
  std::string sql;
  std::vector<const HazardField*> changed;
  for (const auto& field : model::hazard_fields()) {
    if (model::field_text(before, field) == model::field_text(after, field)) continue;
    changed.push_back(&field);
    sql += (sql.empty() ? "" : ", ") + std::string(field.name) + " = $" + std::to_string(changed.size());
  }
  if (changed.empty()) return;
  Statement statement(db_, "UPDATE hazard SET " + sql + " WHERE id = $" + std::to_string(changed.size() + 1));
  statement.reset();
  int at = 0;
  for (const auto* field : changed) put(statement, ++at, after, *field);
  statement.put(++at, after.id);
  statement.run();
}

void HazardWriter::insert_step(const model::Step& s) {
  Statement statement(db_,
                      "INSERT INTO hazard_step (hazard, sequence, verb, on_day, by_whom, because, body, from_day, until_day, "
                      "due_before, due_after, unit_before, unit_after, late_entry, imported, event) "
                      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)");
  statement.bind(s.hazard, s.sequence, s.verb, s.on);
  statement.put_text_or_null(5, s.by);
  statement.put_text_or_null(6, s.because);
  statement.put_text_or_null(7, s.text);
  statement.put(8, s.from);
  statement.put(9, s.until);
  statement.put(10, s.due_before);
  statement.put(11, s.due_after);
  statement.put_id_or_null(12, s.unit_before);
  statement.put_id_or_null(13, s.unit_after);
  statement.put_id_or_null(14, s.late_entry);
  statement.put_id_or_null(15, s.imported);
  statement.put(16, s.event);
  statement.run();
}

std::vector<model::Step> steps_of(const Database& db, Id hazard) {
  Statement row(db, std::string(step_columns) + "WHERE hazard = $1 ORDER BY sequence");
  row.bind(hazard);
  std::vector<model::Step> steps;
  while (row.step()) steps.push_back(read_step(row));
  return steps;
}

void each_step(const Database& db, const std::function<void(const model::Step&)>& visit) {
  Statement row(db, std::string(step_columns) + "ORDER BY hazard, sequence");
  while (row.step()) visit(read_step(row));
}

std::int64_t count_steps(const Database& db) {
  Statement row(db, "SELECT count(*) FROM hazard_step");
  return row.step() ? row.integer(0) : 0;
}

bool counters_fit(const Database& db) {
  Statement row(db,
                "SELECT count(*) FROM (SELECT year, max(serial) AS newest FROM hazard GROUP BY year) h "
                "LEFT JOIN counter c ON c.series = 'H' AND c.year = h.year WHERE c.last IS NULL OR c.last <> h.newest");
  return row.step() && row.integer(0) == 0;
}

void drop_secondary_indexes(Database& db) {
  db.execute("DROP INDEX hazard_due; DROP INDEX hazard_waiting; DROP INDEX hazard_unowned");
}

void build_secondary_indexes(Database& db) {
  db.execute(
      "CREATE INDEX hazard_due ON hazard (due_on) WHERE state IN ('dispatched','rectifying');"
      "CREATE INDEX hazard_waiting ON hazard (state) WHERE state IN ('registered','fixed','accepted');"
      "CREATE INDEX hazard_unowned ON hazard (found_on) WHERE responsible IS NULL AND state NOT IN ('closed','voided')");
}

}  // namespace duban::store
