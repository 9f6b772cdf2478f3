// Rows for the replay.
#include "gather/log/records.hpp"

#include "gather/find.hpp"
#include "model/records.hpp"
#include "store/card_store.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"
#include "store/report_store.hpp"
#include "store/step_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using model::Id;

namespace {

template <class Record>
std::optional<LoggedRow> row_with_history(store::RecordReader<Record>& reader, Id id) {
  const auto record = reader.get(id);
  if (!record) return std::nullopt;
  return LoggedRow{model::logged_facts(*record), record->import_event, record->last_event,
                   model::number_of(*record), model::created_changes(*record)};
}

std::string unit_name(const store::Database& db, Id id) {
  const auto unit = store::unit_by_id(db, id);
  return unit ? unit->name : std::string();
}

template <class Record>
std::optional<LoggedRow> row_without_steps(const Record& record, std::string name) {
  return LoggedRow{model::logged_facts(record), 0, record.last_event, std::move(name),
                   model::created_changes(record)};
}

/// How a reader knows a record: its number or name, after that of the order it stands on.
template <class Record>
std::string record_name(const store::Database& db, const Record& record) {
  if constexpr (requires { record.order_id; }) {
    const auto order = store::record_by_id<model::Order>(db, record.order_id);
    const std::string front = order ? model::number_of(*order) + " " : std::string();
    if constexpr (std::is_same_v<Record, model::OrderItem>)
      return front + number_of_item(db, record);
    else
      return front + unit_name(db, record.unit);
  } else if constexpr (requires { record.hazard; }) {
    return store::number_of_hazard(db, record.hazard);
  } else if constexpr (requires { model::number_of(record); }) {
    return model::number_of(record);
  } else if constexpr (requires { record.name; }) {
    return record.name;
  } else {
    return unit_name(db, record.unit);
  }
}
template <>
std::string record_name(const store::Database&, const model::Evaluation& evaluation) {
  return evaluation.period;
}
template <>
std::string record_name(const store::Database&, const model::Paper& paper) {
  return paper.document;
}
template <>
std::string record_name(const store::Database&, const model::FrozenReport& report) {
  return report.period;
}

template <class Record>
LoggedTable table_of(const store::Database& db) {
  const char* table = model::FieldTable<Record>::table;
  return {table, table, store::count_records<Record>(db)};
}

}  // namespace

LoggedRecords::LoggedRecords(const store::Database& db)
    : db_(db), hazards_(db), tasks_(db), cards_(db) {}

std::optional<LoggedRow> LoggedRecords::row(const std::string& subject, Id id) {
  if (subject == "hazard") return row_with_history(hazards_, id);
  if (subject == "task") return row_with_history(tasks_, id);
  if (subject == "card") {
    const auto card = cards_.get(id);
    return card ? row_without_steps(*card, model::number_of(*card)) : std::nullopt;
  }
  if (subject == "evaluation") {
    auto evaluation = store::record_by_id<model::Evaluation>(db_, id);
    if (!evaluation) return std::nullopt;
    const std::string rows = store::frozen_sha256(store::frozen_rows(db_, id));
    if (rows != evaluation->sha256)
      evaluation->sha256 +=
          " of other rows, " + rows;  // either was changed: the log knows one that fits both
    return row_without_steps(*evaluation, evaluation->period);
  }
  if (subject == "frozen_report") {
    auto report = store::record_by_id<model::FrozenReport>(db_, id);
    if (!report) return std::nullopt;
    const std::string figures = store::figures_sha256(store::report_figures(db_, id));
    if (figures != report->sha256) report->sha256 += " of other figures, " + figures;
    return row_without_steps(*report, report->period);
  }
  if (subject == "unit") {
    const auto unit = store::unit_by_id(db_, id);
    if (!unit) return std::nullopt;
    return LoggedRow{model::facts_of(*unit), 0, unit->last_event, unit->name,
                     model::created_changes(model::facts_of(*unit))};
  }
  std::optional<LoggedRow> row;
  const bool known = model::with_record_type(subject, [&](auto type) {
    const auto record = store::record_by_id<typename decltype(type)::type>(db_, id);
    if (record) row = row_without_steps(*record, record_name(db_, *record));
  });
  if (known) return row;
  for (const auto& person : store::persons(db_))
    if (person.id == id)
      return LoggedRow{model::facts_of(person), 0, person.last_event, person.name,
                       model::created_changes(model::facts_of(person))};
  return std::nullopt;
}

std::vector<model::Facts> logged_steps(const store::Database& db, const std::string& subject,
                                       Id id) {
  std::vector<model::Facts> steps;
  if (subject != "hazard" && subject != "task") return steps;
  for (const auto& step :
       store::steps_of(db, subject == "task" ? store::StepsOf::task : store::StepsOf::hazard, id))
    steps.push_back(model::facts_of(step));
  return steps;
}

std::vector<LoggedTable> logged_tables(const store::Database& db) {
  std::vector<LoggedTable> tables;
  model::each_record_type(
      [&](auto type) { tables.push_back(table_of<typename decltype(type)::type>(db)); });
  tables.push_back({"unit", "unit", store::count_units(db)});
  tables.push_back({"person", "person", static_cast<std::int64_t>(store::persons(db).size())});
  tables.push_back({"rules", "rules_version", store::count_rules(db)});
  tables.push_back({"calendar", "calendar_year", store::count_calendars(db)});
  return tables;
}

std::vector<LoggedTable> logged_step_tables(const store::Database& db) {
  return {{"hazard", "hazard_step", store::count_steps(db, store::StepsOf::hazard)},
          {"task", "task_step", store::count_steps(db, store::StepsOf::task)}};
}

}  // namespace duban::gather
