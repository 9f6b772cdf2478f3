// Reading an import's facts back from the log.
#include "gather/log/imported_facts.hpp"

#include <nlohmann/json.hpp>

#include "store/event_log.hpp"

namespace duban::gather {

model::Facts imported_facts(const store::Database& db, model::Id import_event) {
  model::Facts facts;
  if (import_event == 0) return facts;
  const auto event = store::event_at(db, import_event);
  if (!event) return facts;
  const auto json = nlohmann::json::parse(event->changes, nullptr, false);
  if (!json.is_object()) return facts;
  const auto member = json.contains("row") ? json.find("row") : json.find("new");
  if (member == json.end()) return facts;
  for (const auto& [name, value] : member->items()) facts.emplace(name, value.get<std::string>());
  return facts;
}

}  // namespace duban::gather
