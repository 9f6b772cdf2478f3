// Looking facts up.
#include "gather/log/fact_words.hpp"

#include <map>

#include "model/records.hpp"
#include "model/share.hpp"

namespace duban::gather {

using base::Message;
using model::Id;

bool FactWords::is_detail(const std::string& name) {
  return name.ends_with("_counted") || name == "steps" || name == "raw_on" ||
         name == "calendar_version" || name == "recorded_on" || name == "year" ||
         name == "serial" || name == "mode" || name == "sha256" || name == "subject_id" ||
         name == "subject" || name == "evaluation" || name == "log_head" || name == "order_id" ||
         name == "moved_to" || name == "series" || name == "series_year" ||
         name == "series_number" || name == "parent" || name == "answers";
}

namespace {

/// The table of the record that a field of ids names; nullptr for other fields.
const char* named_by(std::string_view field) {
  static const std::map<std::string_view, const char*> tables{
      {"plan", "plan"},        {"round", "inspection_round"}, {"round_id", "inspection_round"},
      {"visit", "inspection"}, {"made", "inspection"},        {"draw", "draw"},
      {"hazard", "hazard"},    {"definition", "definition"},  {"principal", "person"},
      {"deputy", "person"},    {"incoming", "paper"}};
  const auto found = tables.find(field);
  return found == tables.end() ? nullptr : found->second;
}

}  // namespace

template <class Field>
Message FactWords::value_of(const Field& field, const std::string& text) {
  return std::visit(
      [&]<class Record, class T>(T Record::*) -> Message {
        if constexpr (std::is_enum_v<T>) {
          const auto known = model::from_word<T>(text);
          return known ? model::label(*known) : base::verbatim(text);
        } else {
          const std::string_view name = field.name;
          if (name == "share" && std::is_same_v<Record, model::Task>)
            return base::verbatim(model::share_text(model::id_of_text(text)));
          std::string shown;
          if (field.role == model::FieldRole::unit) shown = unit_(model::id_of_text(text));
          if (name == "body_sha256") shown = model::left_out;
          if (std::is_same_v<T, Id>)
            if (const auto* table = named_by(name); table != nullptr)
              shown = records_.name(table, model::id_of_text(text));
          return base::verbatim(shown.empty() ? text : shown);
        }
      },
      field.member);
}

Message FactWords::value(const std::string& subject, const std::string& name,
                         const std::string& text) {
  if (text.empty()) return base::verbatim("—");
  Message shown = base::verbatim(text);
  model::with_record_type(subject, [&](auto type) {
    const auto* known = model::field_of<typename decltype(type)::type>(name);
    if (known != nullptr) shown = value_of(*known, text);
  });
  return shown;
}

Message FactWords::field(const std::string& subject, const std::string& name) {
  Message word = base::verbatim(name);
  model::with_record_type(subject, [&](auto type) {
    const auto* known = model::field_of<typename decltype(type)::type>(name);
    if (known != nullptr) word = known->heading;
  });
  return word;
}

}  // namespace duban::gather
