// JSON of changes, written by hand so that an import of a million rows does not wait for it.
#include "model/changes.hpp"

#include <set>

#include "base/text.hpp"

namespace duban::model {
namespace changes_detail {

void member(std::string& out, std::string_view name) {
  if (out.back() != '{') out += ',';
  base::append_json(out, name);
  out += ':';
}

void pair(std::string& out, std::string_view before, std::string_view after) {
  out += '[';
  base::append_json(out, before);
  out += ',';
  base::append_json(out, after);
  out += ']';
}

}  // namespace changes_detail

using changes_detail::member;
using changes_detail::pair;

std::string object_of(const Facts& facts) {
  std::string out = "{";
  for (const auto& [name, value] : facts) {
    member(out, name);
    base::append_json(out, value);
  }
  return out += '}';
}

std::string created_changes(const Facts& facts) { return "{\"new\":" + object_of(facts) + "}"; }

std::string changed_fields(const Facts& before, const Facts& after) {
  std::set<std::string> names;
  for (const auto& fact : before) names.insert(fact.first);
  for (const auto& fact : after) names.insert(fact.first);
  const auto value = [](const Facts& facts, const std::string& name) {
    const auto found = facts.find(name);
    return found == facts.end() ? std::string() : found->second;
  };
  std::string out = "{\"set\":{";
  for (const auto& name : names) {
    const std::string was = value(before, name);
    const std::string is = value(after, name);
    if (was == is) continue;
    member(out, name);
    pair(out, was, is);
  }
  return out.back() == '{' ? "{}" : out += "}}";
}

std::string with_member(std::string object, std::string_view name, std::string_view json) {
  object.pop_back();
  member(object, name);
  object += json;
  return object += '}';
}

}  // namespace duban::model
