// Writes that a desk keeps until it takes the lock (Lock::to_write). A part of casework/desk.hpp,
// which includes it at its end.
#pragma once

namespace duban::casework {

template <class Record>
void Desk::promise_event(Record& record) {
  record.last_event = ++promised_;
  if constexpr (requires { record.import_event; }) record.import_event = record.last_event;
}

template <class Record>
void Desk::note_place(model::Id promised, const Record& record) {
  Placed placed{record.id, 0, record.last_event, 0};
  if constexpr (requires { record.serial; }) placed.serial = record.serial;
  if constexpr (requires { record.import_event; }) placed.import_event = record.import_event;
  placed_[typeid(Record)][promised] = placed;
}

template <class Record>
void Desk::put_place(Record& record) {
  const auto& of_kind = placed_[typeid(Record)];
  const auto found = of_kind.find(record.id);
  if (found == of_kind.end()) return;
  record.id = found->second.id;
  record.last_event = found->second.last_event;
  if constexpr (requires { record.serial; }) record.serial = found->second.serial;
  if constexpr (requires { record.import_event; }) record.import_event = found->second.import_event;
}

template <class Record>
void Desk::keep_new(std::string_view verb, Record& record, const Doing& doing) {
  promise_event(record);
  if constexpr (std::is_same_v<Record, model::Unit>) learn(record);
  if (context_.dry_run) return;
  const auto made = std::make_shared<const Record>(record);
  newest_ = made;
  kept_.push_back([this, verb = std::string(verb), made, doing] {
    Record row = *made;
    if constexpr (requires { model::FieldTable<Record>::letter; }) {
      row.id = 0;
      row.serial =
          number(std::string(1, model::FieldTable<Record>::letter), static_cast<int>(row.year));
    }
    add(verb, row, doing);
    note_place(made->id, row);
  });
}

template <class Record>
void Desk::keep_import(const Record& before, Record& after, const Doing& doing,
                       std::vector<model::Step> steps, const model::Facts& row) {
  number_steps(before, after, steps);
  promise_event(after);
  if (context_.dry_run) return;
  const auto* newest = std::any_cast<std::shared_ptr<const Record>>(&newest_);
  const bool was_just_kept = newest != nullptr && (*newest)->last_event == before.last_event;
  const auto was = was_just_kept ? *newest : std::make_shared<const Record>(before);
  const auto is = std::make_shared<const Record>(after);
  newest_ = is;
  kept_.push_back([this, was, is, doing, steps = std::move(steps), row] {
    Record from = *was, to = *is;
    put_place(from), put_place(to);
    auto its = steps;
    for (auto& step : its) step.record = to.id;
    import(from, to, doing, std::move(its), row);
    note_place(is->id, to);
  });
}

}  // namespace duban::casework
