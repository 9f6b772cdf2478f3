// Settings, rules and calendars in force.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/loaded.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// Settings of the office by key; saving replaces a value.
std::map<std::string, std::string> settings(const Database& db);
/// Without a value the setting is gone.
void save_setting(Database& db, const std::string& key, const std::string& value);

/// The newest rules; version 0 and no entries when none was loaded.
model::RulesFile rules_in_force(const Database& db);
/// One version with its entries; version 0 when there is none of that number.
model::RulesFile rules_version(const Database& db, std::int64_t version);
/// Adds a version and returns its number.
std::int64_t save_rules(Database& db, const model::RulesFile& file, base::Day today);

/// The newest version of each year, by year.
std::vector<model::CalendarYear> calendar_in_force(const Database& db);
/// How many versions of rules, and of years, there are in all.
/// The number of the newest calendar version; 0 = none.
std::int64_t calendar_version(const Database& db);
/// The SHA-256 that was stored with a version of the rules, and that of its text as it stands now;
/// empty = no such version.
struct VersionHash {
  std::string stored, actual;
};
VersionHash rules_hash(const Database& db, std::int64_t version);
VersionHash calendar_hash(const Database& db, std::int64_t version);
/// When a version was loaded, and from where.
struct Loading {
  std::string on, source;
};
/// Of every version, by "rules" or "calendar" and its number.
std::map<std::pair<std::string, std::int64_t>, Loading> loadings(const Database& db);
/// SHA-256 over the year's notices and days as they stand in the tables.
std::string calendar_sha256(const Database& db, std::int64_t version);
/// Adds a version of one year and returns its number.
std::int64_t save_calendar(Database& db, const model::CalendarYear& year, base::Day today);

}  // namespace duban::store
