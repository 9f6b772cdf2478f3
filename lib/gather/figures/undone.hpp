// A record as it stood at the end of a day: what later steps changed is taken back, newest first.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "model/read_changes.hpp"
#include "model/step.hpp"
#include "store/event_log.hpp"

namespace duban::gather {

/// Takes back what the entries of steps after `day` changed; corrections of a fact hold for the
/// past too (what was on record then tells --known-on). Every step names its entry, and an
/// entry tells each field before and after; a field that another entry has changed since stays.
template <class Record>
Record undone(const store::Database& db, Record record, std::span<const model::Step> steps,
              base::Day day) {
  std::vector<std::int64_t> later;
  for (const auto& step : steps)
    if (step.on > day && step.event != 0 && step.verb != "edit" && step.verb != "correct")
      later.push_back(step.event);
  if (later.empty()) return record;
  std::sort(later.begin(), later.end());
  later.erase(std::unique(later.begin(), later.end()), later.end());
  const auto events = store::events_at(db, later);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    const auto changes = model::read_changes(event->changes);
    if (!changes) continue;
    for (const auto& field : model::fields_of<Record>()) {
      const auto change = changes->set.find(field.name);
      if (change == changes->set.end() || field.role == model::FieldRole::pointer) continue;
      if (model::field_text(record, field) == change->second.second)
        model::set_field(record, field, change->second.first);
    }
  }
  return record;
}

}  // namespace duban::gather
