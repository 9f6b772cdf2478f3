// What an event says changed, as JSON text: {"new":{…}}, {"set":{"field":["before","after"]}},
// "step", "row".
#pragma once

#include <map>
#include <string>

#include "model/hazard.hpp"
#include "model/step.hpp"

namespace duban::model {

/// {"new":{…}} with every logged field that is on record.
template <class Record>
std::string created_changes(const Record& record);
/// {"set":{…}} of the logged fields that differ; "{}" when none does.
template <class Record>
std::string changed_fields(const Record& before, const Record& after);
/// Every logged field that is on record.
template <class Record>
Facts logged_facts(const Record& record);
/// The same for any record given as facts.
std::string created_changes(const Facts& facts);
std::string changed_fields(const Facts& before, const Facts& after);

/// Adds a member to a JSON object text: with_member("{}", "step", "{…}").
std::string with_member(std::string object, std::string_view name, std::string_view json);
std::string object_of(const Facts& facts);

namespace changes_detail {
void member(std::string& out, std::string_view name);
void pair(std::string& out, std::string_view before, std::string_view after);
}  // namespace changes_detail

template <class Record>
std::string created_changes(const Record& record) {
  std::string out = "{\"new\":{";
  for (const auto& field : fields_of<Record>()) {
    if (!is_logged(field.role)) continue;
    const std::string value = field_text(record, field);
    if (value.empty()) continue;
    changes_detail::member(out, field.name);
    base::append_json(out, value);
  }
  return out += "}}";
}

template <class Record>
std::string changed_fields(const Record& before, const Record& after) {
  std::string out = "{\"set\":{";
  for (const auto& field : fields_of<Record>()) {
    if (!is_logged(field.role) || same_field(before, after, field)) continue;
    const std::string was = field_text(before, field);
    const std::string is = field_text(after, field);
    changes_detail::member(out, field.name);
    changes_detail::pair(out, was, is);
  }
  return out.back() == '{' ? "{}" : out += "}}";
}

template <class Record>
Facts logged_facts(const Record& record) {
  Facts facts;
  for (const auto& field : fields_of<Record>())
    if (is_logged(field.role))
      if (std::string value = field_text(record, field); !value.empty())
        facts.emplace(field.name, std::move(value));
  return facts;
}

}  // namespace duban::model
