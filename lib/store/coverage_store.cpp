// SQL of coverage.
#include "store/coverage_store.hpp"

namespace duban::store {

using model::OptDay;

namespace {

std::string day_or(const OptDay& day, const char* otherwise = "0000-01-01") {
  return day ? base::to_iso(*day) : otherwise;
}

constexpr const char* last_day = "9999-12-31";

}  // namespace

std::vector<VisitSum> visits_by_place(const Database& db, const VisitSpan& span) {
  Statement row(db,
                "SELECT coalesce(territory, site, 0), count(CASE WHEN made_on >= $1 THEN 1 END), "
                "max(made_on) FROM inspection WHERE state = 'made' AND undone IS NULL AND made_on "
                "<= $2 AND ($3 = '' OR kind = $4) GROUP BY coalesce(territory, site, 0)");
  const std::string since = day_or(span.since), until = day_or(span.until, last_day);
  row.bind(since, until, span.kind, span.kind);
  std::vector<VisitSum> all;
  while (row.step()) all.push_back({row.integer(0), row.integer(1), *row.day(2)});
  return all;
}

std::vector<FindingSum> findings_by_place(const Database& db, const VisitSpan& span) {
  Statement row(db,
                "SELECT coalesce(h.territory, h.site, 0), count(*), count(CASE WHEN h.grade = "
                "'major' THEN 1 END) FROM hazard h WHERE h.origin IS NOT NULL AND h.undone IS NULL "
                "AND h.state <> 'voided' AND h.found_on >= $1 AND h.found_on <= $2 AND ($3 = '' OR "
                "EXISTS (SELECT 1 FROM inspection v WHERE v.year = CAST(substr(h.origin, 2, 4) AS "
                "BIGINT) AND v.serial = CAST(substr(h.origin, 7) AS BIGINT) AND v.kind = $4)) "
                "GROUP BY coalesce(h.territory, h.site, 0)");
  const std::string since = day_or(span.since), until = day_or(span.until, last_day);
  row.bind(since, until, span.kind, span.kind);
  std::vector<FindingSum> all;
  while (row.step()) all.push_back({row.integer(0), row.integer(1), row.integer(2)});
  return all;
}

std::vector<GroupSum> coverage_by_sector(const Database& db, const OptDay& since) {
  Statement row(
      db,
      "SELECT s.sector, count(*), count(v.site), coalesce(sum(v.visits), 0), coalesce(sum(f.n), "
      "0), coalesce(sum(f.major), 0), max(v.last) FROM (SELECT id, coalesce(sectors, '') AS sector "
      "FROM unit WHERE kind = 'enterprise' AND undone IS NULL) s LEFT JOIN (SELECT site, count(*) "
      "AS visits, max(made_on) AS last FROM inspection WHERE state = 'made' AND undone IS NULL AND "
      "made_on >= $1 AND site IS NOT NULL GROUP BY site) v ON v.site = s.id LEFT JOIN (SELECT "
      "site, count(*) AS n, count(CASE WHEN grade = 'major' THEN 1 END) AS major FROM hazard WHERE "
      "origin IS NOT NULL AND undone IS NULL AND state <> 'voided' AND found_on >= $2 GROUP BY "
      "site) f ON f.site = s.id GROUP BY s.sector ORDER BY s.sector");
  const std::string from = day_or(since);
  row.bind(from, from);
  std::vector<GroupSum> all;
  while (row.step())
    all.push_back({std::string(row.text(0)), row.integer(1), row.integer(2), row.integer(3),
                   row.integer(4), row.integer(5), row.day(6)});
  return all;
}

std::vector<GroupSum> coverage_by_kind(const Database& db, const OptDay& since) {
  Statement row(
      db,
      "SELECT v.kind, 0, count(DISTINCT coalesce(v.site, -v.territory)), count(*), "
      "coalesce(sum(f.n), 0), coalesce(sum(f.major), 0), max(v.made_on) FROM inspection v LEFT "
      "JOIN (SELECT CAST(substr(origin, 2, 4) AS BIGINT) AS year, CAST(substr(origin, 7) AS "
      "BIGINT) AS serial, count(*) AS n, count(CASE WHEN grade = 'major' THEN 1 END) AS major "
      "FROM hazard WHERE origin IS NOT NULL AND undone IS NULL AND state <> 'voided' GROUP BY 1, "
      "2) f ON f.year = v.year AND f.serial = v.serial WHERE v.state = 'made' AND v.undone IS "
      "NULL AND v.made_on >= $1 GROUP BY v.kind ORDER BY v.kind");
  const std::string from = day_or(since);
  row.bind(from);
  std::vector<GroupSum> all;
  while (row.step())
    all.push_back({std::string(row.text(0)), 0, row.integer(2), row.integer(3), row.integer(4),
                   row.integer(5), row.day(6)});
  return all;
}

std::vector<std::pair<model::Id, std::int64_t>> open_major_by_place(const Database& db) {
  Statement row(db,
                "SELECT coalesce(territory, responsible, 0), count(*) FROM hazard WHERE grade = "
                "'major' AND state NOT IN ('closed','voided') AND undone IS NULL GROUP BY "
                "coalesce(territory, responsible, 0)");
  std::vector<std::pair<model::Id, std::int64_t>> all;
  while (row.step()) all.emplace_back(row.integer(0), row.integer(1));
  return all;
}

}  // namespace duban::store
