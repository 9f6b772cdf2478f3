// Walking the fields.
#include "casework/hazard/preview.hpp"

namespace duban::casework {

using model::Hazard;
using Role = model::HazardField::Role;

void preview_changes(const Hazard& before, const Hazard& after, const rules::UnitNames& names,
                     std::vector<FieldChange>& changes) {
  constexpr std::size_t most = 50;
  for (const auto& field : model::hazard_fields()) {
    if (changes.size() >= most) return;
    if (field.role == Role::pointer || field.role == Role::internal) continue;
    const std::string was = model::field_text(before, field), is = model::field_text(after, field);
    if (was == is) continue;
    const auto shown = [&](const std::string& text) {
      return field.role == Role::unit && !text.empty() ? names.name(model::id_of_text(text)) : text;
    };
    changes.push_back({model::number_of(before), field.name, shown(was), shown(is)});
  }
}

}  // namespace duban::casework
