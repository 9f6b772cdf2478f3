// Columns and cells of any record with a table of fields.
#pragma once

#include <functional>
#include <string>

#include "base/text.hpp"
#include "model/fields.hpp"
#include "report/sheet.hpp"

namespace duban::report {

using UnitName = std::function<std::string(model::Id)>;

/// The kind of a column that shows this field.
template <class Record, class... Enums>
Kind kind_of(const model::Field<Record, Enums...>& field) {
  if (std::holds_alternative<model::OptDay Record::*>(field.member)) return Kind::date;
  if (field.role == model::FieldRole::unit) return Kind::text;
  return std::holds_alternative<model::Id Record::*>(field.member) ? Kind::number : Kind::text;
}

/// Names that stand with a semicolon between them; empty text is an empty cell.
inline Cell list_cell(const std::string& text) {
  return text.empty() ? Cell{} : Cell{List{base::split_list(text)}};
}

/// The value as it stands: a unit by its full name, a number or day as such, 0 and empty as an
/// empty cell.
template <class Record, class... Enums>
Cell field_cell(const Record& record, const model::Field<Record, Enums...>& field,
                const UnitName& unit) {
  if (const auto* number = std::get_if<model::Id Record::*>(&field.member)) {
    const model::Id id = record.*(*number);
    if (id == 0) return {};
    return field.role == model::FieldRole::unit ? text_cell(unit(id)) : Cell{id};
  }
  if (const auto* day = std::get_if<model::OptDay Record::*>(&field.member))
    return day_cell(record.*(*day));
  if (std::string_view(field.name) == "assisting")
    return list_cell(model::field_text(record, field));
  return std::visit(
      [&](auto member) -> Cell {
        const auto& value = record.*member;
        if constexpr (std::is_enum_v<std::decay_t<decltype(value)>>)
          return model::word(value).empty() ? Cell{} : Cell{model::label(value)};
        else
          return text_cell(model::field_text(record, field));
      },
      field.member);
}

}  // namespace duban::report
