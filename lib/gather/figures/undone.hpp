// A record as it stood at the end of a day: what later steps changed is taken back, newest first.
#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <vector>

#include "model/read_changes.hpp"
#include "model/step.hpp"
#include "store/event_log.hpp"

namespace duban::gather {

/// The entries of steps after a day, read together for many records.
class LaterEntries {
 public:
  explicit LaterEntries(base::Day day) : day_(day) {}
  /// Notes which entries this record needs; read() then reads those of all.
  void want(std::span<const model::Step> steps) {
    for (const auto& step : steps)
      if (is_later(step)) wanted_.push_back(step.event);
  }
  void read(const store::Database& db) {
    std::sort(wanted_.begin(), wanted_.end());
    wanted_.erase(std::unique(wanted_.begin(), wanted_.end()), wanted_.end());
    for (auto& event : store::events_at(db, wanted_))
      if (auto changes = model::read_changes(event.changes, event.subject))
        changes_.emplace(event.seq, std::move(*changes));
    wanted_.clear();
  }

  /// The record with those entries taken back. Every step names its entry, and an entry tells each
  /// field before and after; a field that another entry has changed since stays. Corrections of a
  /// fact hold for the past too (what was on record then tells --known-on).
  template <class Record>
  [[nodiscard]] Record undone(Record record, std::span<const model::Step> steps) const {
    std::vector<std::int64_t> later;
    for (const auto& step : steps)
      if (is_later(step)) later.push_back(step.event);
    std::sort(later.begin(), later.end(), std::greater<>());
    later.erase(std::unique(later.begin(), later.end()), later.end());
    for (const auto seq : later)
      if (const auto told = changes_.find(seq); told != changes_.end())
        take_back(told->second, record);
    return record;
  }

 private:
  [[nodiscard]] bool is_later(const model::Step& step) const {
    return step.on > day_ && step.event != 0 && step.verb != "edit" && step.verb != "correct";
  }
  template <class Record>
  static void take_back(const model::Changes& changes, Record& record) {
    for (const auto& field : model::fields_of<Record>()) {
      const auto change = changes.set.find(field.name);
      if (change == changes.set.end() || field.role == model::FieldRole::pointer) continue;
      if (model::field_text(record, field) == change->second.second)
        model::set_field(record, field, change->second.first);
    }
  }

  base::Day day_;
  std::vector<std::int64_t> wanted_;
  std::map<std::int64_t, model::Changes> changes_;
};

}  // namespace duban::gather
