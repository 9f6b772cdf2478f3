// How they stand.
#include "gather/form/sent_forms.hpp"

#include <algorithm>
#include <map>

#include "model/read_changes.hpp"
#include "store/event_log.hpp"
#include "store/form_store.hpp"

namespace duban::gather {

std::vector<SentForm> sent_forms(const store::Database& db, const SentFormQuery& query,
                                 base::Day today) {
  const auto all = store::forms_sent(db, query.code);
  std::map<std::pair<std::string, model::Id>, model::Id> newest;
  for (const auto& form : all) {
    auto& id = newest[{form.code, form.unit}];
    id = std::max(id, form.id);
  }
  std::vector<SentForm> list;
  for (const auto& form : all) {
    if (!query.units.empty() && std::ranges::count(query.units, form.unit) == 0) continue;
    const bool is_replaced = !form.returned_on && newest[{form.code, form.unit}] != form.id;
    if (query.still_out && (form.returned_on || is_replaced)) continue;
    const bool is_late = !form.returned_on && !is_replaced && form.due_on && *form.due_on < today;
    list.push_back({form, is_replaced, is_late});
  }
  return list;
}

std::optional<base::Day> returned_before(const store::Database& db, const model::FormSent& sent,
                                         const std::string& answers) {
  for (auto seq = sent.last_event; seq != 0;) {
    const auto entry = store::event_at(db, seq);
    if (!entry) break;
    const auto changes = model::read_changes(entry->changes);
    if (!changes) break;
    const auto told = changes->set.find("answers");
    if (entry->verb == "collect" && told != changes->set.end() && told->second.second == answers)
      return base::parse_iso_day(entry->effective_on);
    if (entry->verb == "undo" && told != changes->set.end() && told->second.first == answers)
      return std::nullopt;
    seq = entry->before;
  }
  return std::nullopt;
}

}  // namespace duban::gather
