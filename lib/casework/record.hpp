// A changed record on its way to the tables: its new steps numbered, its entry in the log made, all
// rows written together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/changes.hpp"
#include "model/event.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// Numbers `steps` behind those on record, counts them in `after`, and makes the entry: verb,
/// subject, what changed, steps. Its effective day, actor and reason are the caller's.
template <class Record>
model::Event change_event(std::string_view verb, const Record& before, Record& after,
                          std::vector<model::Step>& steps) {
  std::string told;
  after.steps = before.steps;
  for (model::Step& step : steps) {
    step.sequence = ++after.steps;
    told += (told.empty() ? "[" : ",") + model::object_of(model::facts_of(step));
  }
  model::Event event;
  event.verb = verb;
  event.subject = model::FieldTable<Record>::table;
  event.subject_id = after.id;
  event.before = before.last_event;
  event.changes = model::changed_fields(before, after);
  if (!steps.empty()) event.changes = model::with_member(event.changes, "steps", told + "]");
  return event;
}

/// Writes the row and its new steps under the number that the log gave the entry.
template <class Record, class Writer>
void write_change(Writer& writer, const Record& before, Record& after,
                  std::vector<model::Step>& steps, std::int64_t entry) {
  after.last_event = entry;
  for (model::Step& step : steps) {
    step.event = entry;
    writer.insert_step(step);
  }
  writer.update(before, after);
}

}  // namespace duban::casework
