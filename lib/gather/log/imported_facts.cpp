// Reading back what imports told.
#include "gather/log/imported_facts.hpp"

#include <algorithm>
#include <vector>

#include "model/read_changes.hpp"
#include "store/event_log.hpp"

namespace duban::gather {

namespace {

model::Facts facts_in(const model::Event& event) {
  auto changes = model::read_changes(event.changes, event.subject);
  if (!changes) return {};
  return changes->row.empty() ? std::move(changes->created) : std::move(changes->row);
}

}  // namespace

model::Facts imported_facts(const store::Database& db, model::Id import_event) {
  if (import_event == 0) return {};
  const auto event = store::event_at(db, import_event);
  return event ? facts_in(*event) : model::Facts{};
}

std::map<model::Id, model::Facts> imported_facts(const store::Database& db,
                                                 std::span<const model::Id> import_events) {
  std::vector<model::Id> asked(import_events.begin(), import_events.end());
  std::erase(asked, 0);
  std::map<model::Id, model::Facts> all;
  for (const auto& event : store::events_at(db, asked)) all.emplace(event.seq, facts_in(event));
  return all;
}

}  // namespace duban::gather
