// The office itself: making its database, its settings, rules and calendars in force.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "casework/office/recount.hpp"
#include "model/loaded.hpp"

namespace duban::casework {

struct OfficeFacts {
  std::string name;       ///< short, on lists
  std::string full_name;  ///< on reports
  model::Level level = model::Level::city;
  std::string language;  ///< zh or en
};

/// Writes the office's settings and unit, the first rules and calendars into an empty database, in
/// one transaction.
void init_office(const Context& context, const OfficeFacts& office, const model::RulesFile& rules,
                 const std::vector<model::CalendarYear>& calendars);

/// At an open desk: changes one setting, with its entry in the log. The same value again
/// changes nothing.
void change_setting(Desk& desk, const std::string& key, const std::string& value,
                    const std::string& because = {});

/// Notes in the log that a copy was restored for practice (恢复演练): which, and the head of its
/// log.
void note_rehearsal(const Context& context, const std::string& copy, const store::LogHead& head);

/// Puts a rules file in force as a new version; the same text again changes nothing and returns the
/// version in force.
std::int64_t load_rules(Desk& desk, const model::RulesFile& rules);

/// After a migration: what earlier versions kept unsealed is sealed as it stands, and what their
/// entries did not tell is told, once.
void settle_migrated(const Context& context);

struct CalendarLoad {
  std::int64_t version = 0;
  bool changed = false;              ///< false: the same days are in force already
  std::vector<MovedDeadline> moved;  ///< open deadlines that the new days move
};
/// Loads one year. Deadlines stay as they are unless `apply`, which moves them, each with its step
/// and entry.
CalendarLoad load_calendar(const Context& context, const model::CalendarYear& year, bool apply);

}  // namespace duban::casework
