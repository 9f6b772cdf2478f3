// SQL of steps.
#include "store/step_store.hpp"

#include <string>

#include "store/record.hpp"

namespace duban::store {

using model::Id;
using model::Step;

namespace {

/// A task's step also tells how far it was; a hazard's table has no such columns.
struct StepTable {
  const char* table;
  const char* record;
  bool progress;
};

const StepTable& table_of(StepsOf kind) {
  static constexpr StepTable hazard{"hazard_step", "hazard", false};
  static constexpr StepTable task{"task_step", "task", true};
  return kind == StepsOf::hazard ? hazard : task;
}

/// The facts that its columns hold, without the row's own id.
std::span<const model::StepFact> facts_of(const StepTable& table) {
  constexpr std::size_t of_task_alone = 3;
  const auto all = model::fields_of<Step>();
  return all.subspan(1, all.size() - 1 - (table.progress ? 0 : of_task_alone));
}

std::string columns_of(const StepTable& table) {
  std::string list;
  for (const auto& fact : facts_of(table)) {
    const bool is_record = std::string_view(fact.name) == "record";
    list += (list.empty() ? "" : ", ") + std::string(is_record ? table.record : fact.column_name());
  }
  return list;
}

/// "SELECT … FROM table WHERE " of the steps that stand, or of all.
std::string select_of(const StepTable& table, StepsRead which) {
  return "SELECT id, " + columns_of(table) + " FROM " + table.table + " WHERE " +
         (which == StepsRead::standing ? "undone IS NULL AND " : "");
}

Step read_step(const Statement& row, const StepTable& table) {
  Step step;
  step.id = row.integer(0);
  int column = 1;
  for (const auto& fact : facts_of(table)) record_detail::take(row, column++, step, fact);
  return step;
}

std::string insert_of(const StepTable& table) {
  std::string values;
  for (std::size_t i = 1; i <= facts_of(table).size(); ++i)
    values += (i == 1 ? "$" : ", $") + std::to_string(i);
  return std::string("INSERT INTO ") + table.table + " (" + columns_of(table) + ") VALUES (" +
         values + ")";
}

}  // namespace

StepWriter::StepWriter(Database& db, StepsOf kind)
    : db_(db), kind_(kind), insert_(db, insert_of(table_of(kind))) {}

void StepWriter::insert(const Step& step) {
  insert_.reset();
  int at = 0;
  for (const auto& fact : facts_of(table_of(kind_))) record_detail::put(insert_, ++at, step, fact);
  insert_.run();
}

void StepWriter::take_back(Id record, std::span<const Id> sequences, Id entry) {
  const StepTable& table = table_of(kind_);
  if (!take_back_)
    take_back_.emplace(db_, std::string("UPDATE ") + table.table + " SET undone = $1 WHERE " +
                                table.record + " = $2 AND sequence = $3 AND undone IS NULL");
  for (const Id sequence : sequences) take_back_->bind(entry, record, sequence).run();
}

std::vector<Step> steps_of(const Database& db, StepsOf kind, Id record) {
  const StepTable& table = table_of(kind);
  Statement row(db,
                select_of(table, StepsRead::standing) + table.record + " = $1 ORDER BY sequence");
  row.bind(record);
  std::vector<Step> steps;
  while (row.step()) steps.push_back(read_step(row, table));
  return steps;
}

void each_step(const Database& db, StepsOf kind, const std::function<void(const Step&)>& visit) {
  const StepTable& table = table_of(kind);
  Statement row(
      db, select_of(table, StepsRead::standing) + "1 = 1 ORDER BY " + table.record + ", sequence");
  while (row.step()) visit(read_step(row, table));
}

void each_step_of(const Database& db, StepsOf kind, std::span<const Id> records,
                  const std::function<void(const Step&)>& visit, StepsRead which) {
  if (records.empty()) return;
  const StepTable& table = table_of(kind);
  Statement row(db, select_of(table, which) + table.record + " IN " + places_from(1) +
                        " ORDER BY " + table.record +
                        (which == StepsRead::all ? ", id" : ", sequence"));
  in_pieces(records, [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) visit(read_step(row, table));
  });
}

std::set<Id> records_with_undone_steps(const Database& db, StepsOf kind) {
  const StepTable& table = table_of(kind);
  Statement row(db, std::string("SELECT DISTINCT ") + table.record + " FROM " + table.table +
                        " WHERE undone IS NOT NULL");
  std::set<Id> records;
  while (row.step()) records.insert(row.integer(0));
  return records;
}

}  // namespace duban::store
