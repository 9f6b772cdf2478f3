// SQL of steps.
#include "store/step_store.hpp"

#include <string>

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

std::string columns_of(const StepTable& table) {
  return std::string(table.record) +
         ", sequence, verb, on_day, by_whom, because, body, from_day, until_day, due_before, "
         "due_after, unit_before, unit_after, "
         "late_entry, imported, event" +
         (table.progress ? ", share, actual, evidence" : "");
}

std::string select_of(const StepTable& table) {
  return "SELECT id, " + columns_of(table) + " FROM " + table.table + " ";
}

Step read_step(const Statement& row, bool progress) {
  Step s;
  s.id = row.integer(0);
  s.record = row.integer(1);
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
  if (!progress) return s;
  if (!row.is_null(17)) s.share = row.integer(17);
  s.actual = row.text(18);
  s.evidence = row.text(19);
  return s;
}

}  // namespace

void insert_step(Database& db, StepsOf kind, const Step& s) {
  const StepTable& table = table_of(kind);
  std::string values;
  for (int i = 1; i <= (table.progress ? 19 : 16); ++i)
    values += (i == 1 ? "$" : ", $") + std::to_string(i);
  Statement statement(db, std::string("INSERT INTO ") + table.table + " (" + columns_of(table) +
                              ") VALUES (" + values + ")");
  statement.bind(s.record, s.sequence, s.verb, s.on);
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
  if (table.progress) {
    if (s.share)
      statement.put(17, *s.share);
    else
      statement.put_null(17);
    statement.put_text_or_null(18, s.actual);
    statement.put_text_or_null(19, s.evidence);
  }
  statement.run();
}

std::vector<Step> steps_of(const Database& db, StepsOf kind, Id record) {
  const StepTable& table = table_of(kind);
  Statement row(db, select_of(table) + "WHERE " + table.record + " = $1 ORDER BY sequence");
  row.bind(record);
  std::vector<Step> steps;
  while (row.step()) steps.push_back(read_step(row, table.progress));
  return steps;
}

void each_step(const Database& db, StepsOf kind, const std::function<void(const Step&)>& visit) {
  const StepTable& table = table_of(kind);
  Statement row(db, select_of(table) + "ORDER BY " + table.record + ", sequence");
  while (row.step()) visit(read_step(row, table.progress));
}

void each_step_of(const Database& db, StepsOf kind, std::span<const Id> records,
                  const std::function<void(const Step&)>& visit) {
  const StepTable& table = table_of(kind);
  Statement row(db, select_of(table) + "WHERE " + table.record + " = $1 ORDER BY sequence");
  for (const Id record : records) {
    row.bind(record);
    while (row.step()) visit(read_step(row, table.progress));
    row.reset();
  }
}

std::int64_t count_steps(const Database& db, StepsOf kind) {
  Statement row(db, std::string("SELECT count(*) FROM ") + table_of(kind).table);
  return row.step() ? row.integer(0) : 0;
}

}  // namespace duban::store
