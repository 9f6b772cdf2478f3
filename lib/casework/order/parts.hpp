// What the steps of orders share: the open transaction's log and writers, and when and by whom the
// step is done.
#pragma once

#include <string>
#include <vector>

#include "casework/hazard/steps.hpp"
#include "casework/workbench.hpp"
#include "model/changes.hpp"
#include "store/event_log.hpp"
#include "store/record.hpp"

namespace duban::casework {

/// Failure invalid: the order's number, and what is wrong.
[[noreturn]] void refuse(const model::Order& order, const base::Message& what);

struct OrderDesk {
  explicit OrderDesk(const Context& its)
      : context(its),
        bench(its),
        log(its.db, its.recorder),
        hazards(its, log),
        orders(its.db),
        recipients(its.db),
        items(its.db) {}

  /// So long from the day of the step; nothing for no length.
  [[nodiscard]] model::OptDay counted(const model::Length& length) const;
  [[nodiscard]] model::Event entry(std::string_view verb, const char* subject, model::Id id,
                                   model::Id before) const;
  /// Writes a new record with its id, its day and its entry in the log.
  template <class Record>
  void add(std::string_view verb, Record& record, store::RecordWriter<Record>& writer) {
    record.id = writer.next_id();
    record.recorded_on = context.today;
    model::Event event = entry(verb, model::FieldTable<Record>::table, record.id, 0);
    event.changes = model::created_changes(record);
    record.last_event = log.append(event);
    writer.insert(record);
  }
  /// Writes what changed with its entry in the log.
  template <class Record>
  void write(std::string_view verb, const Record& before, Record& after,
             store::RecordWriter<Record>& writer) {
    model::Event event = entry(verb, model::FieldTable<Record>::table, after.id, before.last_event);
    event.changes = model::changed_fields(before, after);
    after.last_event = log.append(event);
    writer.update(before, after);
  }

  const Context& context;
  Workbench bench;
  store::EventLog log;
  HazardSteps hazards;
  store::RecordWriter<model::Order> orders;
  store::RecordWriter<model::Recipient> recipients;
  store::RecordWriter<model::OrderItem> items;
  base::Day on;
  std::string by, because;
};

/// Takes the number, starts the clocks of the recipients, and dispatches what nobody handed over
/// yet. The order itself is written by the caller. Failures: invalid.
void issue_order(OrderDesk& desk, const model::StepRequest& request, const model::OrderKind& kind,
                 model::Order& order, std::vector<base::Message>& notes);

}  // namespace duban::casework
