// Rows for the replay.
#include "gather/log/records.hpp"

#include "gather/find.hpp"
#include "model/read_changes.hpp"
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

void count(const store::Database& db, std::vector<LoggedTable>& tables) {
  std::vector<std::string> names;
  for (const auto& table : tables) names.push_back(table.table);
  const auto rows = store::count_rows(db, names);
  for (std::size_t i = 0; i < tables.size(); ++i) tables[i].rows = rows[i];
}

}  // namespace

template <class Record>
void LoggedRecords::keep(const std::vector<Record>& records) {
  if constexpr (requires(Record record) { record.steps; }) {
    std::vector<Id> with_steps;
    for (const auto& record : records)
      if (record.steps > 0) with_steps.push_back(record.id);
    constexpr auto kind =
        std::is_same_v<Record, model::Hazard> ? store::StepsOf::hazard : store::StepsOf::task;
    keep_steps(model::FieldTable<Record>::table, kind, with_steps);
  }
  for (auto record : records) {
    if constexpr (std::is_same_v<Record, model::Evaluation>) {
      const std::string rows = store::frozen_sha256(store::frozen_rows(db_, record.id));
      if (rows != record.sha256)
        record.sha256 += " of other rows, " + rows;  // the log knows one that fits both
    } else if constexpr (std::is_same_v<Record, model::FrozenReport>) {
      const std::string figures = store::figures_sha256(store::report_figures(db_, record.id));
      if (figures != record.sha256) record.sha256 += " of other figures, " + figures;
    }
    LoggedRow row{0, record.last_event, model::created_changes(record)};
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
  }
}

model::Facts LoggedRow::facts() const {
  auto changes = model::read_changes(created);
  return changes ? std::move(changes->created) : model::Facts{};
}

const LoggedRow* LoggedRecords::row(const std::string& subject, Id id) {
  if (!looked_up_.contains({subject, id})) {
    model::Event event;
    event.subject = subject;
    event.subject_id = id;
    look_up({&event, 1});
  }
  const auto found = rows_.find({subject, id});
  return found == rows_.end() ? nullptr : &found->second;
}

std::vector<model::Facts> LoggedRecords::steps(const std::string& subject, Id id) {
  const auto found = steps_.find({subject, id});
  return found == steps_.end() ? std::vector<model::Facts>{} : found->second;
}

std::string LoggedRecords::name(const std::string& subject, Id id) {
  if (const auto known = names_.find({subject, id}); known != names_.end()) return known->second;
  std::string name;
  model::with_record_type(subject, [&](auto type) {
    const auto record = store::record_by_id<typename decltype(type)::type>(db_, id);
    if (record) name = record_name(db_, *record);
  });
  return name;
}

void LoggedRecords::look_up_names(std::span<const model::Event> events) {
  std::map<std::string, std::set<Id>> ids;
  for (const auto& event : events)
    if (event.subject_id != 0) ids[event.subject].insert(event.subject_id);
  for (const auto& [subject, all] : ids)
    model::with_record_type(subject, [&](auto type) {
      using Record = typename decltype(type)::type;
      const std::vector<Id> list(all.begin(), all.end());
      for (const auto& record : store::records_by_ids<Record>(db_, list))
        names_.emplace(Key{subject, record.id}, record_name(db_, record));
    });
}

std::vector<LoggedTable> logged_tables(const store::Database& db) {
  std::vector<LoggedTable> tables;
  model::each_record_type([&](auto type) {
    const char* table = model::FieldTable<typename decltype(type)::type>::table;
    tables.push_back({table, table, 0});
  });
  tables.push_back({"rules", "rules_version", 0});
  tables.push_back({"calendar", "calendar_year", 0});
  count(db, tables);
  return tables;
}

std::vector<LoggedTable> logged_step_tables(const store::Database& db) {
  std::vector<LoggedTable> tables{{"hazard", "hazard_step", 0}, {"task", "task_step", 0}};
  count(db, tables);
  return tables;
}

}  // namespace duban::gather
