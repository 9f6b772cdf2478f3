// Parsing entries.
#include "model/read_changes.hpp"

#include <nlohmann/json.hpp>

namespace duban::model {

namespace {

using nlohmann::json;

/// Every value of an entry is a text.
bool put_facts(const json& object, Facts& facts) {
  if (!object.is_object()) return false;
  for (const auto& [name, value] : object.items()) {
    if (!value.is_string()) return false;
    facts.emplace(name, value.get<std::string>());
  }
  return true;
}

bool put_set(const json& object, Changes& changes) {
  if (!object.is_object()) return false;
  for (const auto& [name, pair] : object.items()) {
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
      return false;
    changes.set.emplace(name, std::pair(pair[0].get<std::string>(), pair[1].get<std::string>()));
  }
  return true;
}

bool put_ids(const json& list, std::vector<Id>& ids) {
  if (!list.is_array()) return false;
  for (const auto& id : list) {
    if (!id.is_string()) return false;
    ids.push_back(id_of_text(id.get<std::string>()));
  }
  return true;
}

bool put_steps(const json& list, Changes& changes) {
  if (!list.is_array()) return false;
  for (const auto& step : list)
    if (!put_facts(step, changes.steps.emplace_back())) return false;
  return true;
}

/// A field of entries that were written before it got another name.
void rename(const std::string& then, const std::string& now, Changes& changes) {
  for (Facts* facts : {&changes.created, &changes.row})
    if (auto node = facts->extract(then)) node.key() = now, facts->insert(std::move(node));
  if (auto node = changes.set.extract(then)) node.key() = now, changes.set.insert(std::move(node));
}

}  // namespace

std::optional<Changes> read_changes(std::string_view text, std::string_view subject) {
  const json told = json::parse(text, nullptr, false);
  if (!told.is_object()) return std::nullopt;
  Changes changes;
  for (const auto& [name, value] : told.items()) {
    bool read = true;
    if (name == "new") {
      changes.is_new = true;
      read = put_facts(value, changes.created);
    } else if (name == "set") {
      read = put_set(value, changes);
    } else if (name == "steps") {
      read = put_steps(value, changes);
    } else if (name == "row") {
      read = put_facts(value, changes.row);
    } else if (name == "taken_back") {
      read = put_ids(value, changes.taken_back);
    } else if (name == "imported") {
      read = value.is_string();
      if (read) changes.imported = id_of_text(value.get<std::string>());
    }
    if (!read) return std::nullopt;
  }
  if (subject == "person") rename("role", "post", changes);
  return changes;
}

}  // namespace duban::model
