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

std::string unit_name(const store::Database& db, Id id) {
  const auto unit = store::unit_by_id(db, id);
  return unit ? unit->name : std::string();
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

template <class Record>
void LoggedRecords::keep(const std::vector<Record>& records) {
  for (auto record : records) {
    if constexpr (std::is_same_v<Record, model::Evaluation>) {
      const std::string rows = store::frozen_sha256(store::frozen_rows(db_, record.id));
      if (rows != record.sha256)
        record.sha256 += " of other rows, " + rows;  // the log knows one that fits both
    } else if constexpr (std::is_same_v<Record, model::FrozenReport>) {
      const std::string figures = store::figures_sha256(store::report_figures(db_, record.id));
      if (figures != record.sha256) record.sha256 += " of other figures, " + figures;
    }
    LoggedRow row{model::logged_facts(record), 0, record.last_event,
                  model::created_changes(record)};
    if constexpr (requires { record.import_event; }) row.import_event = record.import_event;
    rows_.insert_or_assign(Key{model::FieldTable<Record>::table, record.id}, std::move(row));
  }
}

void LoggedRecords::keep_steps(const char* subject, store::StepsOf kind, std::span<const Id> ids) {
  store::each_step_of(db_, kind, ids, [&](const model::Step& step) {
    steps_[Key{subject, step.record}].push_back(model::logged_facts(step));
  });
}

void LoggedRecords::look_up(std::span<const model::Event> events) {
  rows_.clear(), steps_.clear(), looked_up_.clear();
  std::map<std::string, std::vector<Id>> ids;
  for (const auto& event : events)
    if (looked_up_.emplace(event.subject, event.subject_id).second)
      ids[event.subject].push_back(event.subject_id);
  for (const auto& [subject, all] : ids) {
    model::with_record_type(subject, [&](auto type) {
      keep(store::records_by_ids<typename decltype(type)::type>(db_, all));
    });
    if (subject == "hazard") keep_steps("hazard", store::StepsOf::hazard, all);
    if (subject == "task") keep_steps("task", store::StepsOf::task, all);
  }
}

std::optional<LoggedRow> LoggedRecords::row(const std::string& subject, Id id) {
  if (!looked_up_.contains({subject, id})) {
    model::Event event;
    event.subject = subject;
    event.subject_id = id;
    look_up({&event, 1});
  }
  const auto found = rows_.find({subject, id});
  return found == rows_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<model::Facts> LoggedRecords::steps(const std::string& subject, Id id) {
  const auto found = steps_.find({subject, id});
  return found == steps_.end() ? std::vector<model::Facts>{} : found->second;
}

std::string LoggedRecords::name(const std::string& subject, Id id) {
  std::string name;
  model::with_record_type(subject, [&](auto type) {
    const auto record = store::record_by_id<typename decltype(type)::type>(db_, id);
    if (record) name = record_name(db_, *record);
  });
  return name;
}

std::vector<LoggedTable> logged_tables(const store::Database& db) {
  std::vector<LoggedTable> tables;
  model::each_record_type(
      [&](auto type) { tables.push_back(table_of<typename decltype(type)::type>(db)); });
  tables.push_back({"rules", "rules_version", store::count_rules(db)});
  tables.push_back({"calendar", "calendar_year", store::count_calendars(db)});
  return tables;
}

std::vector<LoggedTable> logged_step_tables(const store::Database& db) {
  return {{"hazard", "hazard_step", store::count_steps(db, store::StepsOf::hazard)},
          {"task", "task_step", store::count_steps(db, store::StepsOf::task)}};
}

}  // namespace duban::gather
