// Rows for the replay.
#include "gather/log/records.hpp"

#include "model/read_changes.hpp"
#include "model/records.hpp"
#include "store/card_store.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"
#include "store/report_store.hpp"
#include "store/step_store.hpp"

namespace duban::gather {

using model::Id;

namespace {

/// The records by which a reader knows this one: the order it stands on, its unit, its hazard.
template <class Record>
std::vector<std::pair<std::string, Id>> front_of(const Record& record) {
  if constexpr (std::is_same_v<Record, model::OrderItem>)
    return {{"order_paper", record.order_id},
            {std::string(model::word(record.subject)), record.subject_id}};
  else if constexpr (std::is_same_v<Record, model::Chase>)
    return {{record.subject == model::ChaseOf::order ? "order_paper"
                                                     : std::string(model::word(record.subject)),
             record.subject_id}};
  else if constexpr (requires { record.order_id; })
    return {{"order_paper", record.order_id}, {"unit", record.unit}};
  else if constexpr (requires { record.hazard; })
    return {{"hazard", record.hazard}};
  else if constexpr (std::is_same_v<Record, model::SecretVisit>)
    return {{"inspection_round", record.round}};
  else if constexpr (std::is_same_v<Record, model::VisitAnswer>)
    return {{"inspection", record.visit}};
  else if constexpr (
      requires { model::number_of(record); } || requires { record.name; })
    return {};
  else if constexpr (requires { record.unit; })
    return {{"unit", record.unit}};
  else
    return {};
}

/// What a record is called by itself; empty when it is known by those in front of it.
template <class Record>
std::string own_name(const Record& record) {
  if constexpr (std::is_same_v<Record, model::Evaluation> ||
                std::is_same_v<Record, model::FrozenReport>)
    return record.period;
  else if constexpr (std::is_same_v<Record, model::Paper>)
    return record.serial == 0 ? record.document : model::number_of(record);
  else if constexpr (std::is_same_v<Record, model::VisitAnswer>)
    return record.item;
  else if constexpr (std::is_same_v<Record, model::Draw>)
    return record.label;
  else if constexpr (std::is_same_v<Record, model::Owed>)
    return record.code + (record.period.empty() ? "" : " " + record.period) +
           (record.subject.empty() ? "" : " " + record.subject);
  else if constexpr (std::is_same_v<Record, model::Definition>)
    return record.kind + "/" + record.code;
  else if constexpr (
      requires { record.order_id; } || requires { record.hazard; })
    return {};
  else if constexpr (requires { model::number_of(record); })
    return model::number_of(record);
  else if constexpr (requires { record.name; })
    return record.name;
  else
    return {};
}

/// A text that no entry tells must be the one whose hash the entry has: another spoils the hash.
/// What an export left out says so.
template <class Record>
void expect_sealed(Record& record) {
  for (const auto& field : model::fields_of<Record>()) {
    if (field.role != model::FieldRole::sealed) continue;
    const auto* hash = model::field_of<Record>(std::string(field.name) + "_sha256");
    const std::string text = model::field_text(record, field);
    if (text == model::left_out || store::sha256_hex(text) == model::field_text(record, *hash))
      continue;
    model::set_field(
        record, *hash,
        model::field_text(record, *hash) + " of another text, " + store::sha256_hex(text));
  }
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
    constexpr auto kind =
        std::is_same_v<Record, model::Hazard> ? store::StepsOf::hazard : store::StepsOf::task;
    const auto [undone, first] = with_undone_.try_emplace(kind);
    if (first) undone->second = store::records_with_undone_steps(db_, kind);
    std::vector<Id> ids;
    for (const auto& record : records)
      if (record.steps > 0 || undone->second.contains(record.id)) ids.push_back(record.id);
    keep_steps(model::FieldTable<Record>::table, kind, ids);
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
    expect_sealed(record);
    LoggedRow row{0, record.last_event, model::created_changes(record)};
    if constexpr (requires { record.import_event; }) row.import_event = record.import_event;
    rows_.insert_or_assign(Key{model::FieldTable<Record>::table, record.id}, std::move(row));
  }
}

void LoggedRecords::keep_steps(const char* subject, store::StepsOf kind, std::span<const Id> ids) {
  const auto keep = [&](const model::Step& step) {
    steps_[Key{subject, step.record}].push_back(model::logged_facts(step));
  };
  store::each_step_of(db_, kind, ids, keep, store::StepsRead::all);
}

void LoggedRecords::look_up(std::span<const model::Event> events) {
  rows_.clear(), steps_.clear(), looked_up_.clear();
  std::map<std::string, std::vector<Id>> ids;
  for (const auto& event : events)
    if (looked_up_.emplace(event.subject, event.subject_id).second)
      ids[event.subject].push_back(event.subject_id);
  for (const auto& of_subject : ids) {
    model::with_record_type(of_subject.first, [&](auto type) {
      keep(store::records_by_ids<typename decltype(type)::type>(db_, of_subject.second));
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
  if (!names_.contains({subject, id})) read_names({{subject, {id}}});
  return names_[{subject, id}];
}

void LoggedRecords::look_up_names(std::span<const model::Event> events) {
  std::map<std::string, std::set<Id>> ids;
  for (const auto& event : events)
    if (event.subject_id != 0) ids[event.subject].insert(event.subject_id);
  read_names(ids);
}

void LoggedRecords::read_names(const std::map<std::string, std::set<Id>>& ids) {
  std::map<std::string, std::set<Id>> fronts;
  std::map<Key, std::vector<Key>> front;
  for (const auto& of_subject : ids)
    model::with_record_type(of_subject.first, [&](auto type) {
      using Record = typename decltype(type)::type;
      const std::vector<Id> list(of_subject.second.begin(), of_subject.second.end());
      for (const auto& record : store::records_by_ids<Record>(db_, list)) {
        const Key key{of_subject.first, record.id};
        names_[key] = own_name(record);
        for (const auto& before : front_of(record)) {
          front[key].push_back(before);
          if (!names_.contains(before)) fronts[before.first].insert(before.second);
        }
      }
    });
  if (!fronts.empty()) read_names(fronts);
  for (const auto& [key, before] : front)
    for (const auto& part : before) {
      std::string& text = names_[key];
      if (const auto& more = names_[part]; !more.empty()) text += (text.empty() ? "" : " ") + more;
    }
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
