// SQL of rounds and visits.
#include "store/inspection_store.hpp"

#include "store/where.hpp"

namespace duban::store {

using model::Hazard;
using model::Id;
using model::Round;
using model::SecretVisit;
using model::Visit;
using model::VisitAnswer;

std::vector<Round> rounds(const Database& db, Id year) {
  Where where;
  if (year != 0) where.literal("year = " + std::to_string(year));
  return records_where<Round>(db, where, " ORDER BY year DESC, number DESC, id DESC");
}

std::vector<Round> rounds_numbered(const Database& db, Id number) {
  Where where;
  where.literal("number = " + std::to_string(number));
  return records_where<Round>(
      db, where, " ORDER BY CASE WHEN state = 'voided' THEN 1 ELSE 0 END, year DESC, id DESC");
}

std::vector<Visit> visits(const Database& db, const VisitQuery& query) {
  Where where;
  where.ids("round", query.rounds);
  where.ids("site", query.sites);
  where.ids("territory", query.territories);
  where.words("state", query.states);
  if (query.kind) where.words("kind", std::vector{*query.kind});
  if (!query.inspector.empty()) {
    const bool whole = query.inspector.find('@') != std::string::npos;
    const std::string first = where.place();
    where.push("%;" + like_text(query.inspector) + ";%");
    const std::string second = where.place();
    where.push("%;" + like_text(query.inspector) + (whole ? ";%" : "@%"));
    where.literal("(';' || inspectors || ';' LIKE" + first + " ESCAPE '\\' OR ';' || inspectors " +
                  "|| ';' LIKE" + second + " ESCAPE '\\')");
  }
  where.day("coalesce(made_on, planned_on) >=", query.from);
  where.day("coalesce(made_on, planned_on) <=", query.to);
  if (query.open) where.literal("(state = 'planned' OR (state = 'made' AND ended_on IS NULL))");
  return records_where<Visit>(db, where, " ORDER BY year, serial", {query.limit, query.offset});
}

std::vector<Visit> newest_visits(const Database& db, std::int64_t most) {
  Where where;
  where.literal("state <> 'called-off'");
  return records_where<Visit>(db, where, " ORDER BY id DESC", {most, 0});
}

std::optional<Visit> visit_by_number(const Database& db, model::RecordNumber number) {
  Statement row(db, select_all<Visit>() + "WHERE year = $1 AND serial = $2");
  row.bind(number.year, number.serial);
  if (!row.step()) return std::nullopt;
  return read_record<Visit>(row);
}

std::vector<SecretVisit> secret_visits(const Database& db, Id round) {
  Statement row(db, select_all<SecretVisit>() +
                        "WHERE replaced IS NULL AND ($1 = 0 OR round = $2) ORDER BY round, "
                        "sequence");
  row.bind(round, round);
  return read_records<SecretVisit>(row);
}

namespace {

/// Its first step struck it off, on the day of the visit: what became of it later changes nothing.
constexpr const char* spot_fixed =
    "(SELECT s.verb || s.on_day FROM hazard_step s WHERE s.hazard = hazard.id AND s.undone IS NULL "
    "ORDER BY s.sequence LIMIT 1) = 'close' || hazard.found_on";

/// How many, major, fixed on the spot and open, of hazards whose column is among five hundred.
std::string counts_by(const std::string& column) {
  return "SELECT " + column +
         ", count(*), count(CASE WHEN grade = 'major' THEN 1 END), count(CASE WHEN " + spot_fixed +
         " THEN 1 END), count(CASE WHEN state <> 'closed' THEN 1 END) FROM hazard WHERE undone IS "
         "NULL AND state <> 'voided' AND " +
         column + " IN " + places_from(1) + " GROUP BY " + column;
}

std::vector<std::string> numbers_of_made(const std::vector<Visit>& visits) {
  std::vector<std::string> numbers;
  for (const auto& visit : visits)
    if (visit.made_on) numbers.push_back(model::number_of(visit));
  return numbers;
}

model::FindingCounts counts_at(const Statement& row) {
  return {row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
}

}  // namespace

std::map<std::string, model::FindingCounts> findings_by_origin(const Database& db,
                                                               const std::vector<Visit>& visits) {
  std::map<std::string, model::FindingCounts> counts;
  const auto numbers = numbers_of_made(visits);
  if (numbers.empty()) return counts;
  Statement row(db, counts_by("origin"));
  in_pieces(std::span<const std::string>(numbers), [&](std::span<const std::string> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) counts[std::string(row.text(0))] = counts_at(row);
  });
  return counts;
}

std::map<Id, model::FindingCounts> findings_by_round(const Database& db,
                                                     const std::vector<Id>& rounds) {
  std::map<Id, model::FindingCounts> counts;
  if (rounds.empty()) return counts;
  Statement row(db, counts_by("round_id"));
  in_pieces(std::span<const Id>(rounds), [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) counts[row.integer(0)] = counts_at(row);
  });
  return counts;
}

std::set<Id> fixed_on_spot(const Database& db, const std::vector<Id>& hazards) {
  std::set<Id> all;
  if (hazards.empty()) return all;
  Statement row(db, std::string("SELECT id FROM hazard WHERE ") + spot_fixed + " AND id IN " +
                        places_from(1));
  in_pieces(std::span<const Id>(hazards), [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) all.insert(row.integer(0));
  });
  return all;
}

std::vector<Hazard> all_findings_of(const Database& db, const std::vector<Visit>& visits) {
  std::vector<Hazard> all;
  const auto numbers = numbers_of_made(visits);
  if (numbers.empty()) return all;
  Statement row(
      db, select_all<Hazard>() + "WHERE origin IN " + places_from(1) + " ORDER BY year, serial");
  in_pieces(std::span<const std::string>(numbers), [&](std::span<const std::string> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) all.push_back(read_record<Hazard>(row));
  });
  return all;
}

std::vector<Hazard> findings_of(const Database& db, const Visit& visit) {
  Where where;
  where.literal("state <> 'voided'");
  where.value("origin =", model::number_of(visit));
  return records_where<Hazard>(db, where, " ORDER BY year, serial");
}

std::vector<Hazard> findings_of(const Database& db, const Round& round) {
  Where where;
  where.literal("state <> 'voided'");
  where.literal("round_id = " + std::to_string(round.id));
  return records_where<Hazard>(db, where, " ORDER BY year, serial");
}

std::vector<Hazard> of_no_round(const Database& db, const Round& round) {
  Where where;
  where.literal(
      "state <> 'voided' AND round <> '' AND (round_id IS NULL OR round_id IN (SELECT id FROM "
      "inspection_round WHERE state = 'voided'))");
  where.day("found_on >=", round.from_on);
  where.day("found_on <=", round.to_on);
  return records_where<Hazard>(db, where, " ORDER BY year, serial");
}

std::vector<Hazard> closed_at(const Database& db, Id site, base::Day from) {
  Where where;
  where.literal("state = 'closed' AND site = " + std::to_string(site));
  where.day("closed_on >=", from);
  return records_where<Hazard>(db, where, " ORDER BY closed_on DESC, id DESC", {500, 0});
}

std::vector<Hazard> hazards_of_site(const Database& db, Id site, base::Day from) {
  Where where;
  where.literal("site = " + std::to_string(site));
  where.literal("state <> 'voided'");
  where.literal("(state <> 'closed' OR closed_on >= '" + base::to_iso(from) + "')");
  return records_where<Hazard>(
      db, where, " ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, id DESC", {50, 0});
}

std::vector<VisitAnswer> answers_of(const Database& db, Id visit) {
  Where where;
  where.literal("visit = " + std::to_string(visit));
  return records_where<VisitAnswer>(db, where, " ORDER BY id");
}

}  // namespace duban::store
