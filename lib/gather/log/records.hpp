// The tables as the log should tell them: each kind of record that entries speak of, its rows and
// their number.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/changes.hpp"
#include "model/event.hpp"
#include "store/step_store.hpp"

namespace duban::gather {

/// A row in the form in which entries tell it.
struct LoggedRow {
  model::Id import_event = 0;
  model::Id last_event = 0;
  std::string created;  ///< what an entry that makes this row as it stands would say
  [[nodiscard]] model::Facts facts() const;
};

/// Reads rows of any subject ("hazard", "unit" …), so that a whole log can be replayed.
class LoggedRecords {
 public:
  explicit LoggedRecords(const store::Database& db) : db_(db) {}
  /// Reads everything that these entries speak of, a few statements for all; row() and steps() then
  /// tell of it. What was read before is forgotten.
  void look_up(std::span<const model::Event> events);
  /// The row of a subject and id; nullptr when there is none. Valid until the next look_up.
  const LoggedRow* row(const std::string& subject, model::Id id);
  /// A record's steps, in order; empty for kinds without steps.
  std::vector<model::Facts> steps(const std::string& subject, model::Id id);
  /// How a reader knows a record: its number or name; empty when there is none.
  std::string name(const std::string& subject, model::Id id);
  /// Reads the names of everything that these entries speak of, a few statements for all.
  void look_up_names(std::span<const model::Event> events);

 private:
  using Key = std::pair<std::string, model::Id>;
  template <class Record>
  void keep(const std::vector<Record>& records);
  void keep_steps(const char* subject, store::StepsOf kind, std::span<const model::Id> ids);
  /// Reads names by subject and id, and those of the records in front of them.
  void read_names(const std::map<std::string, std::set<model::Id>>& ids);

  const store::Database& db_;
  std::map<Key, LoggedRow> rows_;
  std::map<Key, std::vector<model::Facts>> steps_;
  std::set<Key> looked_up_;
  std::map<store::StepsOf, std::set<model::Id>> with_undone_;  ///< records, read once
  std::map<Key, std::string> names_;
};

/// A table, the subject whose entries make its rows, and how many rows it has.
struct LoggedTable {
  std::string subject, table;
  std::int64_t rows = 0;
};
/// The tables of records; each row has one entry that made it.
std::vector<LoggedTable> logged_tables(const store::Database& db);
/// The tables of steps.
std::vector<LoggedTable> logged_step_tables(const store::Database& db);

}  // namespace duban::gather
