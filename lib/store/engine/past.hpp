// The database as the log knew it at an earlier entry, for reading: what was recorded later is
// taken back.
#pragma once

#include <cstdint>
#include <string>

#include "store/engine/database.hpp"

namespace duban::store {

/// The newest entry recorded before a moment (UTC, "2026-10-05T16:00:00Z", as the log writes it); 0
/// when there is none.
std::int64_t position_before(const Database& db, const std::string& moment);

/// While it lives, every table reads as it was after the entry `position`: rows, steps, settings,
/// rules, calendars, the log itself. Views of the same names stand before the tables of the
/// connection; the file is not touched. To be made inside a Snapshot, which must outlive it.
/// Failure not_found when nothing was on record yet.
class Past {
 public:
  Past(Database& db, std::int64_t position);
  ~Past();
  Past(const Past&) = delete;
  Past& operator=(const Past&) = delete;

 private:
  Database& db_;
};

}  // namespace duban::store
