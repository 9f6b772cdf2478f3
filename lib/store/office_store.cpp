// SQL of settings, rules and calendars.
#include "store/office_store.hpp"

#include "store/event_log.hpp"

namespace duban::store {

using model::CalendarYear;
using model::RulesFile;

std::map<std::string, std::string> settings(const Database& db) {
  std::map<std::string, std::string> all;
  Statement row(db, "SELECT key, value FROM setting");
  while (row.step()) all.emplace(row.text(0), row.text(1));
  return all;
}

void save_setting(Database& db, const std::string& key, const std::string& value) {
  db.forget();
  if (value.empty()) {
    Statement(db, "DELETE FROM setting WHERE key = $1").bind(key).run();
    return;
  }
  Statement(db,
            "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET "
            "value = excluded.value")
      .bind(key, value)
      .run();
}

RulesFile rules_in_force(const Database& db) {
  Statement row(db, "SELECT coalesce(max(id), 0) FROM rules_version");
  return rules_version(db, row.step() ? row.integer(0) : 0);
}

RulesFile rules_version(const Database& db, std::int64_t version) {
  RulesFile file;
  Statement row(db, "SELECT id, loaded_on, source, body FROM rules_version WHERE id = $1");
  row.bind(version);
  if (!row.step()) return file;
  file.version = row.integer(0);
  file.loaded_on = row.text(1);
  file.source = row.text(2);
  file.body = row.text(3);
  Statement entry(db, "SELECT path, value FROM rule_entry WHERE version = $1");
  entry.bind(file.version);
  while (entry.step()) file.entries.emplace(entry.text(0), entry.text(1));
  return file;
}

std::int64_t save_rules(Database& db, const RulesFile& file, base::Day today) {
  Statement insert(db,
                   "INSERT INTO rules_version (loaded_on, source, sha256, body) VALUES ($1, $2, "
                   "$3, $4) RETURNING id");
  const std::string sha = sha256_hex(file.body);
  insert.bind(today, file.source, sha, file.body);
  if (!insert.step()) throw base::Failure(base::Kind::bug, "no version number for the rules");
  const std::int64_t version = insert.integer(0);
  insert.reset();
  Statement entry(db, "INSERT INTO rule_entry (version, path, value) VALUES ($1, $2, $3)");
  for (const auto& [path, value] : file.entries) entry.bind(version, path, value).run();
  return version;
}

std::vector<CalendarYear> calendar_in_force(const Database& db) {
  std::vector<CalendarYear> years;
  Statement row(
      db,
      "SELECT version, year, notices, verified, loaded_on FROM calendar_year y WHERE version = "
      "(SELECT max(version) FROM calendar_year z WHERE z.year = y.year) ORDER BY year");
  while (row.step()) {
    CalendarYear year;
    year.version = row.integer(0);
    year.year = static_cast<int>(row.integer(1));
    year.notices = row.text(2);
    year.verified = row.integer(3) == 1;
    year.loaded_on = row.text(4);
    years.push_back(std::move(year));
  }
  Statement day(db, "SELECT version, day, off, name FROM calendar_day ORDER BY day");
  while (day.step())
    for (auto& year : years)
      if (year.version == day.integer(0))
        year.days.push_back(
            {day.day(1).value_or(base::Day{}), day.integer(2) == 1, std::string(day.text(3))});
  return years;
}

std::int64_t calendar_version(const Database& db) {
  Statement row(db, "SELECT coalesce(max(version), 0) FROM calendar_year");
  return row.step() ? row.integer(0) : 0;
}

namespace {

std::string sha256_of(const CalendarYear& year) {
  std::string text = year.notices + (year.verified ? "" : " (not verified)");
  for (const auto& day : year.days)
    text += "\n" + base::to_iso(day.day) + (day.off ? " off " : " work ") + day.name;
  return sha256_hex(text);
}

}  // namespace

std::string calendar_sha256(const Database& db, std::int64_t version) {
  return calendar_hash(db, version).actual;
}

VersionHash rules_hash(const Database& db, std::int64_t version) {
  Statement row(db, "SELECT sha256, body FROM rules_version WHERE id = $1");
  row.bind(version);
  if (!row.step()) return {};
  return {std::string(row.text(0)), sha256_hex(row.text(1))};
}

std::map<std::pair<std::string, std::int64_t>, Loading> loadings(const Database& db) {
  std::map<std::pair<std::string, std::int64_t>, Loading> all;
  Statement row(db,
                "SELECT 'rules', id, loaded_on, source FROM rules_version UNION ALL SELECT "
                "'calendar', version, loaded_on, notices FROM calendar_year");
  while (row.step())
    all[{std::string(row.text(0)), row.integer(1)}] = {std::string(row.text(2)),
                                                       std::string(row.text(3))};
  return all;
}

VersionHash calendar_hash(const Database& db, std::int64_t version) {
  CalendarYear year;
  std::string stored;
  Statement row(db,
                "SELECT y.sha256, y.notices, y.verified, d.day, d.off, d.name FROM calendar_year y "
                "LEFT JOIN calendar_day d ON d.version = y.version AND d.year = y.year WHERE "
                "y.version = $1 ORDER BY d.day NULLS FIRST");
  row.bind(version);
  while (row.step()) {
    stored = row.text(0);
    year.notices = row.text(1);
    year.verified = row.integer(2) == 1;
    if (const auto day = row.day(3))
      year.days.push_back({*day, row.integer(4) == 1, std::string(row.text(5))});
  }
  if (stored.empty()) return {};
  return {stored, sha256_of(year)};
}

std::int64_t save_calendar(Database& db, const CalendarYear& year, base::Day today) {
  const std::int64_t version = calendar_version(db) + 1;
  const std::string sha = sha256_of(year);
  Statement(db,
            "INSERT INTO calendar_year (version, year, notices, verified, loaded_on, sha256) "
            "VALUES ($1, $2, $3, $4, $5, $6)")
      .bind(version, year.year, year.notices, year.verified ? 1 : 0, today, sha)
      .run();
  Statement insert(
      db, "INSERT INTO calendar_day (version, year, day, off, name) VALUES ($1, $2, $3, $4, $5)");
  for (const auto& day : year.days)
    insert.bind(version, year.year, day.day, day.off ? 1 : 0, day.name).run();
  return version;
}

}  // namespace duban::store
