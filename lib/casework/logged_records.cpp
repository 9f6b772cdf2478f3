// Rows for the replay.
#include "casework/logged_records.hpp"

#include "casework/orders.hpp"
#include "model/hazard.hpp"
#include "model/task.hpp"
#include "store/card_store.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"
#include "store/report_store.hpp"
#include "store/step_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using model::Id;

namespace {

template <class Record>
std::optional<LoggedRow> row_with_history(store::RecordReader<Record>& reader, Id id) {
  const auto record = reader.get(id);
  if (!record) return std::nullopt;
  return LoggedRow{model::logged_facts(*record), record->import_event, record->last_event, model::number_of(*record),
                   model::created_changes(*record)};
}

std::string unit_name(const store::Database& db, Id id) {
  const auto unit = store::unit_by_id(db, id);
  return unit ? unit->name : std::string();
}

template <class Record>
std::optional<LoggedRow> row_without_steps(const Record& record, std::string name) {
  return LoggedRow{model::logged_facts(record), 0, record.last_event, std::move(name), model::created_changes(record)};
}

template <class Record>
LoggedTable table_of(const store::Database& db) {
  const char* table = model::FieldTable<Record>::table;
  return {table, table, store::count_records<Record>(db)};
}

}  // namespace

/// "O2026-0001 宁波市": what stands on an order.
std::string LoggedRecords::order_part(Id order, const std::string& part) const {
  const auto its = store::record_by_id<model::Order>(db_, order);
  return (its ? model::number_of(*its) : std::string()) + " " + part;
}

LoggedRecords::LoggedRecords(const store::Database& db) : db_(db), hazards_(db), tasks_(db), cards_(db) {}

std::optional<LoggedRow> LoggedRecords::row(const std::string& subject, Id id) {
  if (subject == "hazard") return row_with_history(hazards_, id);
  if (subject == "task") return row_with_history(tasks_, id);
  if (subject == "plan") {
    const auto plan = store::record_by_id<model::Plan>(db_, id);
    if (!plan) return std::nullopt;
    return LoggedRow{model::logged_facts(*plan), 0, plan->last_event, plan->name, model::created_changes(*plan)};
  }
  if (subject == "card") {
    const auto card = cards_.get(id);
    if (!card) return std::nullopt;
    return LoggedRow{model::logged_facts(*card), 0, card->last_event, model::number_of(*card), model::created_changes(*card)};
  }
  if (subject == "evaluation") {
    auto evaluation = store::record_by_id<model::Evaluation>(db_, id);
    if (!evaluation) return std::nullopt;
    const std::string rows = store::frozen_sha256(store::frozen_rows(db_, id));
    if (rows != evaluation->sha256)
      evaluation->sha256 += " of other rows, " + rows;  // either was changed: the log knows one that fits both
    return LoggedRow{model::logged_facts(*evaluation), 0, evaluation->last_event, evaluation->period,
                     model::created_changes(*evaluation)};
  }
  if (subject == model::FieldTable<model::Order>::table) {
    const auto order = store::record_by_id<model::Order>(db_, id);
    return order ? row_without_steps(*order, model::number_of(*order)) : std::nullopt;
  }
  if (subject == model::FieldTable<model::Recipient>::table) {
    const auto recipient = store::record_by_id<model::Recipient>(db_, id);
    return recipient ? row_without_steps(*recipient, order_part(recipient->order_id, unit_name(db_, recipient->unit)))
                     : std::nullopt;
  }
  if (subject == model::FieldTable<model::OrderItem>::table) {
    const auto item = store::record_by_id<model::OrderItem>(db_, id);
    return item ? row_without_steps(*item, order_part(item->order_id, number_of_item(db_, *item))) : std::nullopt;
  }
  if (subject == "frozen_report") {
    auto report = store::record_by_id<model::FrozenReport>(db_, id);
    if (!report) return std::nullopt;
    const std::string figures = store::figures_sha256(store::report_figures(db_, id));
    if (figures != report->sha256) report->sha256 += " of other figures, " + figures;
    return LoggedRow{model::logged_facts(*report), 0, report->last_event, report->period, model::created_changes(*report)};
  }
  if (subject == "unit") {
    const auto unit = store::unit_by_id(db_, id);
    if (!unit) return std::nullopt;
    return LoggedRow{model::facts_of(*unit), 0, unit->last_event, unit->name, model::created_changes(model::facts_of(*unit))};
  }
  for (const auto& person : store::persons(db_))
    if (person.id == id)
      return LoggedRow{model::facts_of(person), 0, person.last_event, person.name, model::created_changes(model::facts_of(person))};
  return std::nullopt;
}

std::vector<model::Facts> logged_steps(const store::Database& db, const std::string& subject, Id id) {
  std::vector<model::Facts> steps;
  if (subject != "hazard" && subject != "task") return steps;
  for (const auto& step : store::steps_of(db, subject == "task" ? store::StepsOf::task : store::StepsOf::hazard, id))
    steps.push_back(model::facts_of(step));
  return steps;
}

std::vector<LoggedTable> logged_tables(const store::Database& db) {
  return {table_of<model::Hazard>(db),
          table_of<model::Task>(db),
          table_of<model::Plan>(db),
          table_of<model::Card>(db),
          table_of<model::Evaluation>(db),
          table_of<model::FrozenReport>(db),
          table_of<model::Order>(db),
          table_of<model::Recipient>(db),
          table_of<model::OrderItem>(db),
          {"unit", "unit", store::count_units(db)},
          {"person", "person", static_cast<std::int64_t>(store::persons(db).size())},
          {"rules", "rules_version", store::count_rules(db)},
          {"calendar", "calendar_year", store::count_calendars(db)}};
}

std::vector<LoggedTable> logged_step_tables(const store::Database& db) {
  return {{"hazard", "hazard_step", store::count_steps(db, store::StepsOf::hazard)},
          {"task", "task_step", store::count_steps(db, store::StepsOf::task)}};
}

}  // namespace duban::casework
