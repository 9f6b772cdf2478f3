// The tables as the log should tell them: each kind of record that entries speak of, its rows and
// their number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/card.hpp"
#include "model/changes.hpp"
#include "model/hazard.hpp"
#include "model/task.hpp"
#include "store/record.hpp"

namespace duban::gather {

/// A row in the form in which entries tell it.
struct LoggedRow {
  model::Facts facts;
  model::Id import_event = 0;
  model::Id last_event = 0;
  std::string name;
  std::string created;  ///< what an entry that makes this row as it stands would say
};

/// Reads rows of any subject; keeps its statements, so that a whole log can be replayed.
class LoggedRecords {
 public:
  explicit LoggedRecords(const store::Database& db);
  /// The row of a subject ("hazard", "unit" …) and id; nothing when there is none.
  std::optional<LoggedRow> row(const std::string& subject, model::Id id);

 private:
  const store::Database& db_;
  store::RecordReader<model::Hazard> hazards_;
  store::RecordReader<model::Task> tasks_;
  store::RecordReader<model::Card> cards_;
};

/// A record's steps, in order; empty for kinds without steps.
std::vector<model::Facts> logged_steps(const store::Database& db, const std::string& subject,
                                       model::Id id);

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
