// How they stand.
#include "gather/form/sent_forms.hpp"

#include <algorithm>
#include <map>

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

}  // namespace duban::gather
